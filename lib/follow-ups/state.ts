import type { Progress } from '../db/generated/enums.ts'

/** What the mark beside a follow-up shows; reported and verified are two states that never look alike. */
export type State = 'unowned' | 'notStarted' | 'inProgress' | 'onHold' | 'reported' | 'verified' | 'discontinued'

/** In the order in which a bar or a legend lists them. */
export const states = ['verified', 'reported', 'inProgress', 'onHold', 'notStarted', 'unowned', 'discontinued'] as const

export function stateOf(followUp: { leadId: string | null; progress: Progress; verifiedAt: Date | null }): State {
  if (followUp.progress === 'discontinued') return 'discontinued'
  if (followUp.progress === 'implemented') return followUp.verifiedAt ? 'verified' : 'reported'
  return followUp.leadId ? followUp.progress : 'unowned'
}

/** The symbol of each state, see app/_ui/symbols.tsx. */
export const markOf = {
  unowned: 'none',
  notStarted: 'new',
  inProgress: 'going',
  onHold: 'hold',
  reported: 'said',
  verified: 'done',
  discontinued: 'stop',
} as const satisfies Record<State, string>
