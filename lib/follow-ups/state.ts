import { Prisma } from '../db/generated/client.ts'
import type { Progress } from '../db/generated/enums.ts'
import { invalid } from '../outcome.ts'
import { underwayProgress } from '../progress-states.ts'
import { condition } from './condition.ts'

/** Work is still expected. */
export const underway = condition<'progress'>({ progress: { in: underwayProgress } })
export const isUnderway = underway.holds

/** Nobody leads this: an offer that waits for its answer changes nothing about it. */
export const unowned = condition<'leadId' | 'progress'>({ leadId: null, progress: { not: 'discontinued' } })
export const isUnowned = unowned.holds

/** The lead's word that it is done, which the secretariat has not answered yet. */
export const reported = condition<'progress' | 'verifiedAt'>({ progress: 'implemented', verifiedAt: null })
export const isReported = reported.holds

/** Verified by the secretariat, or discontinued. Reported alone is not closed. */
export const closed = condition<'progress' | 'verifiedAt'>({
  OR: [{ progress: 'discontinued' }, { verifiedAt: { not: null } }],
})
export const isClosed = closed.holds

/** `stateOf` for raw statements, over the alias f. */
export const stateSql = Prisma.sql`case
  when ${reported.sql} then 'reported'
  when f.progress = 'implemented' then 'verified'
  when ${underway.sql} and f."leadId" is null then 'unowned'
  else f.progress::text end`

/** The rule of most verbs: what is closed is reopened first, what waits to be verified is answered first. */
export function mustBeUnderway(followUp: { progress: Progress; verifiedAt: Date | null }) {
  if (isUnderway(followUp)) return null
  return invalid('', isReported(followUp) ? 'progress.errors.reported' : 'progress.errors.closed')
}
