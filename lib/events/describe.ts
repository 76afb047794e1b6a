import type { Language } from '../db/generated/enums.ts'
import { fill } from '../messages/fill.ts'
import { messages } from '../messages/load.ts'
import { type Shown, shown, shownPerson, textOf } from '../shown.ts'
import { inLanguage, type Worded } from '../translation.ts'
import { catalogue, type EventKind, sentence } from './catalogue.ts'
import { inWordsOf, type NamesNow, type Naming } from './names-now.ts'

export type Described = {
  /** The secretariat, else the organization on whose behalf it was done, else the person. */
  who: string
  /** The person who did it, where that is somebody else than `who`. */
  person: string | null
  /** The sentence behind `who`; what stands between them is `actor` in lib/messages/…/language.json. */
  text: string
  /** The words of whoever did it, to be quoted. */
  why: string | null
  /** Names in all of this that are not in its reader's language. */
  others: Shown[]
}

export type Describable = Naming & {
  organization?: Worded<'shortName'> | null
  actor?: { name: string; translations?: unknown; secretariat?: boolean } | null
}

/** The one describer: pages, mail and exports say the same of an event. */
export function describe(event: Describable, language: Language, names?: NamesNow): Described {
  const { who, person } = doer(event, language)
  const { payload, others } = names ? inWordsOf(event, names, language) : { payload: event.payload, others: [] }
  return {
    who: textOf(who),
    person: person && textOf(person),
    ...said({ ...event, payload }, language),
    others: [who, person, ...others].flatMap((each) => (typeof each === 'object' && each ? each : [])),
  }
}

/** The whole line as plain text: Cabinet Office handed back F-2: “no staff” · 内閣府がF-2を返上：「人員不足」 */
export function line({ who, text, why }: Omit<Described, 'others'>, language: Language) {
  const { actor, colon, opening, closing } = messages[language].language
  return `${who}${actor}${text}${why ? `${colon}${opening}${why}${closing}` : ''}`
}

function doer({ organization, actor }: Describable, language: Language): { who: Shown; person: Shown | null } {
  const { secretariat, system } = messages[language].history
  const person = actor ? shownPerson({ name: actor.name, translations: actor.translations ?? {} }, language) : null
  // Members of the secretariat never act for the organization that they come from: policy.ts lets them not.
  if (actor?.secretariat) return { who: secretariat, person }
  if (organization) return { who: shown(inLanguage(organization, 'shortName', language), language), person }
  return { who: person ?? system, person: null }
}

/* An event that an older version wrote may not fit today's schema; one such line must not take the page down. */
function said({ kind, payload }: Describable, language: Language) {
  try {
    if (kind in catalogue) return sentence(kind as EventKind, payload, language)
  } catch {}
  return { text: fill(messages[language].history.recorded, { kind }, language), why: null }
}
