import type { Progress } from '../db/generated/enums.ts'
import { invalid } from '../outcome.ts'

/** Work is still expected: neither reported implemented nor discontinued. */
export const underway: Progress[] = ['notStarted', 'inProgress', 'onHold']

export function isUnderway(followUp: { progress: Progress }) {
  return underway.includes(followUp.progress)
}

/** The rule of most verbs: what is closed is reopened first, what waits to be verified is answered first. */
export function mustBeUnderway(followUp: { progress: Progress; verifiedAt: Date | null }) {
  if (isUnderway(followUp)) return null
  const waits = followUp.progress === 'implemented' && followUp.verifiedAt === null
  return invalid('', waits ? 'progress.errors.reported' : 'progress.errors.closed')
}
