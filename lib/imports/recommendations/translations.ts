import { z } from 'zod'
import { Language } from '../../db/generated/enums.ts'
import { done, type Outcome } from '../../outcome.ts'
import { can } from '../../policy.ts'
import { translate } from '../../translations/translate.ts'
import type { Actor } from '../../viewer.ts'
import { isFault, plain, sameWords, unguarded, type Wrong, wrong } from '../cell.ts'
import type { Change, PlannedRow } from '../plan.ts'
import { placed, type Row } from '../rows.ts'
import { addresseesIn, wordingsFor } from './addressees.ts'
import type { RecommendationPlanning } from './planning.ts'
import type { State, Text } from './states.ts'

export const translated = ['title', 'addressees'] as const
type Translated = (typeof translated)[number]
const maximum = { title: 300, addressees: 500 }

/* What a change consists of: a title, or several wordings. `was`: what is given now. */
const given = z.array(
  z.object({
    table: z.enum(['Recommendation', 'Addressee']),
    id: z.string(),
    field: z.string(),
    text: z.string(),
    was: z.string(),
  }),
)

type States = { now: State; before: State; planning: RecommendationPlanning }
type Said = { of: Text; words: string }

/** What a row says in each language of a recommendation that is there: of its title, and of its addressees as worded. */
export function addTranslations(planned: PlannedRow, row: Row, states: States) {
  for (const text of translated)
    for (const language of Object.values(Language)) {
      const column = `${text}_${language}` as const
      const words = plain(unguarded(row.cell(column)))
      const said = words && (text === 'title' ? titleSaid(words, states) : wordingsSaid(row, words, states))
      if (said !== '') addTranslation(planned, row, { text, language, said }, states)
    }
}

function addTranslation(
  planned: PlannedRow,
  row: Row,
  { text, language, said }: { text: Translated; language: Language; said: Said[] | null },
  { before, planning: { actor } }: States,
) {
  const column = `${text}_${language}` as const
  const place = placed(row, column)
  const edited = (said ?? []).flatMap(({ of, words }) => {
    const [is, was] = [of.words[language], (before.texts.find(({ id }) => id === of.id) ?? of).words[language]]
    return sameWords(words, is) || sameWords(words, was) ? [] : { ...of, text: words, is, was }
  })
  const problem = problemOf(said && edited.map(({ text }) => text), text)
  if (problem) planned.problems.push({ ...place, ...problem })
  else if (edited.length === 0) return
  else if (edited.some((each) => each.language === language)) planned.left.push({ ...place, column, why: 'create' })
  else if (!can(actor, 'translate')) planned.left.push({ ...place, column, why: 'mayNot' })
  else {
    const listed = (name: 'is' | 'was' | 'text') =>
      edited.some((each) => each[name]) ? edited.map((each) => each[name] || '–').join('; ') : ''
    const value = JSON.stringify(edited.map(({ table, id, field, text, is }) => ({ table, id, field, text, was: is })))
    const meanwhile = edited.some(({ is, was }) => is !== was) && { was: listed('was') }
    planned.changes.push({
      column,
      heading: place.heading,
      value,
      old: listed('is'),
      new: listed('text'),
      ...meanwhile,
    })
  }
}

function titleSaid(words: string, { now }: States): Said[] {
  return now.texts.filter(({ field }) => field === 'title').map((of) => ({ of, words }))
}

/** The wordings among the addressees, each with what stands in its place. */
function wordingsSaid(row: Row, words: string, { now, planning: { known } }: States): Said[] | null {
  const asked = plain(unguarded(row.cell('addressees')))
  const meant = asked ? addresseesIn(asked, known) : now.addressees
  const parts = wordingsFor(meant, words, known)
  return (
    parts &&
    meant.flatMap(({ wording }, index) => {
      const of = now.texts.find(({ field, original }) => field === 'wording' && sameWords(wording ?? '', original))
      return of ? { of, words: parts[index] ?? '' } : []
    })
  )
}

/** What is wrong with translations; `words` are null where they are not of the same addressees. */
export function problemOf(words: string[] | null, text: Translated): Wrong | null {
  if (!words) return wrong('otherAddressees')
  if (words.some(isFault)) return wrong('fault')
  const length = Math.max(0, ...words.map((each) => each.length))
  return length > maximum[text] ? wrong('tooLong', { maximum: maximum[text], length }) : null
}

/** Gives them by the command of every translation, one after the other. */
export async function translateAll(actor: Actor, change: Change, language: Language): Promise<Outcome<unknown>> {
  for (const { table, id, field, text, was } of given.parse(JSON.parse(change.value))) {
    const words = { translations: { [language]: { [field]: text } }, was: { [language]: { [field]: was } } }
    const outcome = await translate(actor, { table, id, ...words })
    if (outcome.status !== 'ok') return outcome
  }
  return done
}
