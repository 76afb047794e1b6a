import { reader } from '../db/client.ts'
import { personNames } from '../people/person-names.ts'
import { can } from '../policy.ts'
import type { Shown } from '../shown.ts'
import type { Viewer } from '../viewer.ts'
import { visibleEvidence, visibleFollowUps, visibleRecommendations, visibleUpdates } from '../visibility.ts'
import { organizationChoices } from './choices.ts'
import { partsOf } from './item-page.ts'
import {
  type EvidenceRow,
  evidenceSelect,
  followUpSelect,
  type Row,
  recommendationSelect,
  type UpdateRow,
  updateSelect,
} from './item-rows.ts'
import { momentOf, overdue, stale } from './stale-and-overdue.ts'

export type FollowUpItem = NonNullable<Awaited<ReturnType<typeof findFollowUp>>>

/**
 * F-n with all that this viewer may see of it; null when it is not there or not open to them. Whoever is not a member of
 * the series learns which organizations act, not which people, and nothing that was only written between participants.
 */
export async function findFollowUp(
  viewer: Viewer,
  series: { timeZone: string; staleAfterDays: number },
  number: number,
) {
  const where = { AND: [visibleFollowUps(viewer), { number }] }
  const within = { followUp: where }
  const [row, organizations, recommendations, updates, evidence] = await Promise.all([
    reader(viewer).followUp.findFirst({ where, select: followUpSelect }),
    organizationChoices(viewer),
    reader(viewer).recommendation.findMany({
      where: { AND: [visibleRecommendations(viewer), { answeredBy: { some: within } }] },
      orderBy: { number: 'asc' },
      select: recommendationSelect,
    }),
    reader(viewer).update.findMany({
      where: { AND: [visibleUpdates(viewer), within] },
      orderBy: { at: 'desc' },
      select: updateSelect,
    }),
    reader(viewer).evidence.findMany({
      where: { AND: [visibleEvidence(viewer), within] },
      orderBy: { at: 'desc' },
      select: evidenceSelect,
    }),
  ])
  if (!row) return null
  const members = can(viewer, 'seeMembers')
  const names = members ? await namesOf(viewer, row, updates, evidence) : new Map<string, Shown>()
  const moment = momentOf(viewer, series)
  const { assignments, extensions, closures, supports, contactId, createdById, ...fields } = row
  return {
    ...fields,
    ...partsOf({ row, recommendations, updates, evidence, organizations, names, members }),
    contactId: members ? contactId : null,
    overdue: overdue(moment).holds(row),
    stale: stale(moment).holds(row),
    /** for the policy */
    supportIds: supports.map(({ organizationId }) => organizationId),
    organizations,
  }
}

/** The names of everybody who appears, in one statement. */
function namesOf(viewer: Viewer, row: Row, updates: UpdateRow[], evidence: EvidenceRow[]) {
  const ids = [
    row.contactId,
    row.createdById,
    ...row.assignments.flatMap((each) => [each.offeredById, each.answeredById]),
    ...row.extensions.flatMap((each) => [each.requestedById, each.decidedById]),
    ...row.closures.flatMap((each) => [each.reportedById, each.decidedById]),
    ...updates.map(({ personId }) => personId),
    ...evidence.flatMap(({ personId, reviewedById }) => [personId, reviewedById]),
  ]
  return personNames(viewer, ids)
}
