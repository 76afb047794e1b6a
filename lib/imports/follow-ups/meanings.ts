import { byField, fieldNames, followUpFields, isFollowUpField } from '../../follow-up-fields.ts'
import { samePerson } from '../../people/name-matching.ts'
import { inEachLanguage } from '../../translations/columns.ts'
import { wordFor } from '../../vocabulary.ts'
import { type Meaning, means, plain, unguarded, wrong } from '../cell.ts'
import type { Settable } from '../columns.ts'
import { type Known, labelOf } from '../names-to-match.ts'
import { daysIn } from '../values/day.ts'
import { namedBy } from '../values/names.ts'
import { numbersIn } from '../values/numbers.ts'
import { oneOrganization, organizationsIn } from '../values/organizations.ts'
import { choicesOf, confidenceIn, standingIn, visibilityIn, type WordGroup } from '../values/words.ts'

/** `leadId`: whose members a contact may be. `before`: what stood there, to tell which of two days is meant. */
type Context = { known: Known; leadId: string | null; before: string }

/** What the words of a cell mean; '' for an empty one. */
export function meaningOf(column: Settable, text: string, context: Context): Meaning {
  const said = plain(unguarded(text))
  if (said === '' && !isFollowUpField(column) && column !== 'answers') return means('')
  return meanings[column](said, context)
}

/** A value in words for the reader, as an export would say it. */
export function shown(column: Settable, value: string, { known, contactName }: { known: Known; contactName?: string }) {
  if (value === '') return ''
  if (column === 'answers')
    return value
      .split(',')
      .map((number) => `R-${number}`)
      .join(', ')
  if (column === 'lead' || column === 'offeredTo') return labelOf(known.organizations, value)
  if (column === 'supports')
    return value
      .split(',')
      .map((id) => labelOf(known.organizations, id))
      .join('; ')
  if (column === 'contact') return labelOf(known.people, value) || (contactName ?? '')
  if (column !== 'progress' && column !== 'confidence' && column !== 'visibility') return value
  return wordFor(value === 'verified' ? 'state' : column, value, known.actor.language)
}

const meanings: Record<Settable, (said: string, context: Context) => Meaning> = {
  ...byField(
    ({ required, maximum }) =>
      (said) =>
        said === '' && required ? wrong('required') : atMost(maximum, said),
  ),
  ...inEachLanguage(fieldNames, (name) => (said) => atMost(followUpFields[name].maximum, said)),
  changed: (said) => atMost(10_000, said),
  answers: (said, { known }) => {
    const { numbers, others } = numbersIn(said, 'R')
    if (others[0] !== undefined) return wrong('notRecommendation', { part: others[0] })
    const unknown = numbers.find((number) => !known.recommendations.some((each) => each.number === number))
    if (unknown) return wrong('noRecommendation', { number: unknown })
    return numbers.length === 0 ? wrong('answersNothing') : means(numbers.join())
  },
  lead: (said, { known }) => oneOrganization(said, known),
  offeredTo: (said, { known }) => oneOrganization(said, known),
  supports: (said, { known }) => organizationsIn(said, known),
  contact: (said, { known, leadId }) => {
    const members = known.people.filter((person) => person.organizationId === leadId)
    const found = namedBy(leadId ? members : known.people, said, samePerson)
    if (found.length > 1) return wrong('severalPeople')
    return found[0]
      ? means(found[0].id)
      : wrong('noPerson', { lead: labelOf(known.organizations, leadId ?? '') || '–' })
  },
  due: (said, { before }) => {
    const days = daysIn(said)
    if (days.includes(before)) return means(before)
    if (days.length > 1) return wrong('eitherDay', { one: days[0] ?? '', other: days[1] ?? '' })
    return days[0] ? means(days[0]) : wrong('noDay')
  },
  progress: (said, { known }) => word(standingIn(said), 'progress', known),
  confidence: (said, { known }) => word(confidenceIn(said), 'confidence', known),
  visibility: (said, { known }) => word(visibilityIn(said), 'visibility', known),
}

function atMost(maximum: number, said: string) {
  return said.length > maximum ? wrong('tooLong', { maximum, length: said.length }) : means(said)
}

function word(value: string | null, group: WordGroup, { actor: { language } }: Known) {
  if (value) return means(value)
  return wrong('noWord', { choices: choicesOf(group, language) })
}
