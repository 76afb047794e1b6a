import { Progress } from './db/generated/enums.ts'

const ends = ['implemented', 'discontinued'] as const

/** The progress of work that is still expected: neither reported implemented nor discontinued. */
type Underway = Exclude<Progress, (typeof ends)[number]>

/** What the mark beside a follow-up shows; reported and verified are two states that never look alike. */
export type State = 'unowned' | 'reported' | 'verified' | Exclude<Progress, 'implemented'>

/**
 * Every state, in the order in which a bar or a legend lists them, the best first. A new progress is a line here, a value
 * of the enum, and its words. `mark`: the symbol, see app/_ui/symbols.tsx. `turn`: when its turn comes in a list that
 * begins with what needs somebody.
 */
const table = {
  verified: { mark: 'done', turn: 6 },
  reported: { mark: 'said', turn: 5 },
  inProgress: { mark: 'going', turn: 4 },
  onHold: { mark: 'hold', turn: 2 },
  notStarted: { mark: 'new', turn: 3 },
  unowned: { mark: 'none', turn: 1 },
  discontinued: { mark: 'stop', turn: 7 },
} as const satisfies Record<State, { mark: string; turn: number }>

export const states = Object.keys(table) as State[]

export const statesByTurn = states.toSorted((one, other) => table[one].turn - table[other].turn)

export const markOf = (state: State) => table[state].mark

export const underwayProgress = Object.values(Progress).filter(isUnderwayProgress)

/** Work on which something was done, or is. */
export const begun = underwayProgress.filter((progress) => progress !== 'notStarted')

/** What a report may say: it may leave work on hold, but putting it there needs a reason, see lib/follow-ups/progress.ts. */
export function reportable(now: Progress) {
  return underwayProgress.filter((progress) => progress !== 'onHold' || now === 'onHold')
}

export function isUnderwayProgress(progress: string): progress is Underway {
  return progress in Progress && !ends.some((end) => end === progress)
}

export function stateOf(followUp: { leadId: string | null; progress: Progress; verifiedAt: Date | null }): State {
  const { leadId, progress, verifiedAt } = followUp
  if (progress === 'implemented') return verifiedAt ? 'verified' : 'reported'
  return leadId === null && isUnderwayProgress(progress) ? 'unowned' : progress
}
