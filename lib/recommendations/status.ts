import type { Progress, ResponseKind } from '../db/generated/enums.ts'
import { begun, isUnderwayProgress, type State, states } from '../progress-states.ts'

/** In the order in which filters and legends list them. */
export const statuses = ['open', 'partiallyAddressed', 'closedImplemented', 'closedNotImplemented'] as const

/** Derived, never typed in. */
export type Status = (typeof statuses)[number]

/** Follow-ups that stand alike, and how many there are. */
export type Work = { progress: Progress; verified: boolean; led: boolean; count: number }

/** `unowned` runs across the others: neither reported nor closed, and nobody leads it. */
export type Tally = Record<State | 'followUps', number>

/** Where an addressed organization stands: what it answered last, null when it has not; asked or not. */
export type Answer = { asked: boolean; kind: ResponseKind | null }

/** The symbol of each status, see app/_ui/symbols.tsx. */
export const markOfStatus = {
  open: 'new',
  partiallyAddressed: 'going',
  closedImplemented: 'done',
  closedNotImplemented: 'stop',
} as const satisfies Record<Status, string>

/**
 * One truth for everybody: it is derived over all follow-ups, whoever may see them. What explains it to a reader counts
 * only those which that reader may see, and says that there are others.
 * Reported is not verified: alone it addresses a recommendation in part. Of follow-ups that are all closed one verified
 * is enough, because work is discontinued for better work too.
 */
export function statusOf(all: Tally, answers: Answer[]): Status {
  if (all.followUps === 0) return declinedByAll(answers) ? 'closedNotImplemented' : 'open'
  if (all.discontinued === all.followUps) return 'closedNotImplemented'
  if (all.verified + all.discontinued === all.followUps) return 'closedImplemented'
  return (['verified', 'reported', ...begun] as const).some((state) => all[state] > 0) ? 'partiallyAddressed' : 'open'
}

/** Everybody who was asked, or answered unasked, declined; an organization that passed it on is out of it. */
export function declinedByAll(answers: Answer[]) {
  const meant = answers.filter((answer) => (answer.asked || answer.kind) && answer.kind !== 'passedOn')
  return meant.length > 0 && meant.every((answer) => answer.kind === 'declined')
}

export function tallyOf(work: Work[]): Tally {
  const tally = Object.fromEntries(['followUps', ...states].map((key) => [key, 0])) as Tally
  for (const each of work) {
    const part = partOf(each)
    tally.followUps += each.count
    tally[part] += each.count
    if (!each.led && isUnderwayProgress(part)) tally.unowned += each.count
  }
  return tally
}

export function workOf(followUp: { leadId: string | null; progress: Progress; verifiedAt: Date | null }): Work {
  return {
    progress: followUp.progress,
    verified: followUp.verifiedAt !== null,
    led: followUp.leadId !== null,
    count: 1,
  }
}

function partOf({ progress, verified }: Work) {
  return progress === 'implemented' ? (verified ? 'verified' : 'reported') : progress
}
