import { Confidence } from '../../db/generated/enums.ts'
import type { State } from '../../progress-states.ts'
import { daysBetween } from '../../time.ts'
import type { SnapshotFollowUp } from '../snapshot/content.ts'
import { stateIn } from '../snapshot/figures.ts'

/** In the order in which they are told. */
export const followUpChangeKinds = [
  'verified',
  'reported',
  'discontinued',
  'reopened',
  'moved',
  'new',
  'gone',
  'becameOverdue',
  'fellSilent',
  'dueShifted',
  'confidenceDown',
  'confidenceUp',
  'leadChanged',
  'evidenceAdded',
  'commented',
] as const

export type FollowUpChangeKind = (typeof followUpChangeKinds)[number]

export type FollowUpChange = {
  kind: FollowUpChangeKind
  /** as it is after, or where it is gone as it was */
  item: SnapshotFollowUp
} & Details

type Details = {
  /** of a change of progress; null: it was not there */
  states?: [from: State | null, to: State]
  confidence?: [from: Confidence, to: Confidence]
  /** slugs; null: nobody leads */
  lead?: [from: string | null, to: string | null]
  /** `days` later, earlier when negative; null when a first date was set, or the only one taken away. `times`: agreed moves */
  shift?: { from: string | null; to: string | null; days: number | null; times: number }
  /** comments or pieces of evidence */
  added?: number
}

/** Best first, as the enum lists them. */
const confidences = Object.values(Confidence)

/** What happened to one follow-up. One that is new did all that it did in between. */
export function followUpChanges(was: SnapshotFollowUp | null, is: SnapshotFollowUp | null): FollowUpChange[] {
  if (!is) return was ? [{ kind: 'gone', item: was }] : []
  const changes: FollowUpChange[] = []
  const add = (kind: FollowUpChangeKind, happened: boolean, details: Details = {}) => {
    if (happened) changes.push({ kind, item: is, ...details })
  }
  const [from, to] = [was && stateIn(was), stateIn(is)]
  const states: Details = { states: [from, to] }
  add('new', !was, states)
  add('becameOverdue', is.overdue && !was?.overdue)
  add('fellSilent', is.stale && !was?.stale)
  add('evidenceAdded', fresh(was, is) > 0, { added: fresh(was, is) })
  add('commented', is.comments > (was?.comments ?? 0), { added: is.comments - (was?.comments ?? 0) })
  const ended = endOf(from, to)
  if (ended) add(ended, true, states)
  if (!was) return changes
  const closedBefore = from === 'verified' || from === 'discontinued'
  const reopened = closedBefore && from !== to && !ended
  add('reopened', reopened, states)
  add('moved', from !== to && !ended && !reopened, states)
  const shift = { from: was.dueOn, to: is.dueOn, days: daysOf(was.dueOn, is.dueOn), times: timesOf(was, is) }
  add('dueShifted', was.dueOn !== is.dueOn, { shift })
  if (was.confidence && is.confidence) {
    const down = confidences.indexOf(is.confidence) - confidences.indexOf(was.confidence)
    const confidence: Details = { confidence: [was.confidence, is.confidence] }
    add('confidenceDown', down > 0, confidence)
    add('confidenceUp', down < 0, confidence)
  }
  add('leadChanged', was.lead !== is.lead, { lead: [was.lead, is.lead] })
  return changes
}

/** What it came to in between, if to an end. */
function endOf(from: State | null, to: State) {
  return from !== to && (to === 'verified' || to === 'reported' || to === 'discontinued') ? to : null
}

function fresh(was: SnapshotFollowUp | null, is: SnapshotFollowUp) {
  const known = new Set(was?.evidence.map(({ id }) => id))
  return is.evidence.filter(({ id }) => !known.has(id)).length
}

function daysOf(from: string | null, to: string | null) {
  return from && to ? daysBetween(midnight(from), midnight(to)) : null
}

function timesOf(was: SnapshotFollowUp, is: SnapshotFollowUp) {
  return Math.max(0, is.moves.length - was.moves.length)
}

function midnight(day: string) {
  return new Date(`${day}T00:00:00Z`)
}

/** Of moved due dates: how many, by how many days each on average (earlier is negative), in how many agreed moves. */
export function shiftsIn(changes: FollowUpChange[]) {
  const days = changes.flatMap(({ shift }) => shift?.days ?? [])
  return {
    count: changes.length,
    days: days.length > 0 ? Math.round(days.reduce((sum, each) => sum + each, 0) / days.length) : 0,
    times: changes.reduce((sum, { shift }) => sum + (shift?.times ?? 0), 0),
  }
}
