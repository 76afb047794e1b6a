import { parseArgs } from 'node:util'
import { Refusal } from '../../db/refusal.ts'
import { type PackLanguage, packLanguages } from '../languages.ts'

export type Asked = {
  series: string
  snapshot: number | 'latest'
  language: PackLanguage
  folder: string
  /** the own items of this organization, by its slug */
  organization: string | null
  audience: (typeof audiences)[number]
}

const audiences = ['secretariat', 'participants', 'public'] as const

const usage =
  'npm run --silent pack -- --series NAME --snapshot latest|NUMBER --language en|ja|both --to FOLDER [--audience secretariat|participants|public | --organization SLUG]'

/** What was typed. @throws Refusal with a sentence that says what is wrong */
export function askedFrom(args: string[]): Asked {
  const { series, snapshot = 'latest', language, to, organization, audience } = parsed(args)
  if (!series) throw new Refusal(`Say which series: ${usage}`)
  if (!to) throw new Refusal(`Say where to write: ${usage}`)
  if (organization && audience)
    throw new Refusal('--organization is what that organization may see of its own items: leave --audience out.')
  const number = snapshot === 'latest' ? snapshot : Number(snapshot)
  if (number !== 'latest' && !(Number.isSafeInteger(number) && number > 0))
    throw new Refusal(`--snapshot is "${snapshot}": give latest or the number of a snapshot.`)
  return {
    series,
    snapshot: number,
    language: oneOf(packLanguages, 'language', language ?? ''),
    folder: to,
    organization: organization ?? null,
    audience: oneOf(audiences, 'audience', audience ?? 'secretariat'),
  }
}

function parsed(args: string[]) {
  const string = { type: 'string' } as const
  try {
    const options = {
      series: string,
      snapshot: string,
      language: string,
      to: string,
      organization: string,
      audience: string,
    }
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)} ${usage}`)
  }
}

function oneOf<Word extends string>(words: readonly Word[], name: string, given: string): Word {
  const known = words.find((word) => word === given)
  if (!known) throw new Refusal(`--${name} is "${given}": give ${words.join(', ').replace(/, (\w+)$/, ' or $1')}.`)
  return known
}
