import type { FollowUpChange } from './follow-up.ts'

/** Of moved due dates: how many, by how many days each on average (earlier is negative), in how many agreed moves. */
export function shiftsIn(changes: FollowUpChange[]) {
  const days = changes.flatMap(({ shift }) => shift?.days ?? [])
  return {
    count: changes.length,
    days: days.length > 0 ? Math.round(days.reduce((sum, each) => sum + each, 0) / days.length) : 0,
    times: changes.reduce((sum, { shift }) => sum + (shift?.times ?? 0), 0),
  }
}
