import { reader } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { can } from '../policy.ts'
import { daysAgo, today } from '../time.ts'
import { nowOf, type Viewer } from '../viewer.ts'
import { visibleEvidence, visibleFollowUps, visibleRecommendations, visibleUpdates } from '../visibility.ts'
import { organizationChoices } from './choices.ts'
import { isOverdue } from './deadline.ts'
import { isStale } from './freshness.ts'
import { partsOf } from './item-parts.ts'

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
  const row = await reader(viewer).followUp.findFirst({
    where: { AND: [visibleFollowUps(viewer), { number }] },
    select,
  })
  if (!row) return null
  const within = { followUpId: row.id }
  const [organizations, recommendations, updates, evidence] = await Promise.all([
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
  const members = can(viewer, 'seeMembers')
  const names = members ? await namesOf(viewer, row, updates, evidence) : new Map<string, string>()
  const now = nowOf(viewer)
  const { assignments, extensions, closures, supports, contactId, createdById, ...fields } = row
  return {
    ...fields,
    ...partsOf({ row, recommendations, updates, evidence, organizations, names, members }),
    contactId: members ? contactId : null,
    overdue: isOverdue(row, today(series.timeZone, now)),
    stale: isStale(row, daysAgo(series.staleAfterDays, now)),
    /** for the policy */
    supportIds: supports.map(({ organizationId }) => organizationId),
    organizations,
  }
}

/** The names of everybody who appears, in one statement. */
async function namesOf(viewer: Viewer, row: Row, updates: UpdateRow[], evidence: EvidenceRow[]) {
  const ids = [
    row.contactId,
    row.createdById,
    ...row.assignments.flatMap((each) => [each.offeredById, each.answeredById]),
    ...row.extensions.flatMap((each) => [each.requestedById, each.decidedById]),
    ...row.closures.flatMap((each) => [each.reportedById, each.decidedById]),
    ...updates.map(({ personId }) => personId),
    ...evidence.flatMap(({ personId, reviewedById }) => [personId, reviewedById]),
  ].filter((id) => id !== null)
  const people = await reader(viewer).person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}

const select = {
  id: true,
  number: true,
  version: true,
  title: true,
  description: true,
  language: true,
  visibility: true,
  leadId: true,
  contactId: true,
  dueOn: true,
  progress: true,
  confidence: true,
  reportedAt: true,
  verifiedAt: true,
  lastConfirmedAt: true,
  createdById: true,
  createdAt: true,
  supports: { select: { organizationId: true, since: true }, orderBy: { since: 'asc' } },
  assignments: { orderBy: { offeredAt: 'asc' } },
  extensions: { orderBy: { requestedAt: 'asc' } },
  closures: { orderBy: { reportedAt: 'asc' } },
} satisfies Prisma.FollowUpSelect

const recommendationSelect = {
  number: true,
  title: true,
  titleJa: true,
  addressees: { where: { organizationId: { not: null } }, select: { organizationId: true, askedAt: true } },
  responses: { where: { current: true }, select: { organizationId: true, kind: true } },
} satisfies Prisma.RecommendationSelect

const updateSelect = {
  id: true,
  organizationId: true,
  personId: true,
  at: true,
  noChange: true,
  progress: true,
  confidence: true,
  progressWas: true,
  confidenceWas: true,
  changed: true,
  obstacles: true,
  nextStep: true,
  language: true,
  visibility: true,
} satisfies Prisma.UpdateSelect

const evidenceSelect = {
  id: true,
  updateId: true,
  organizationId: true,
  personId: true,
  at: true,
  kind: true,
  title: true,
  url: true,
  fileName: true,
  mediaType: true,
  size: true,
  sha256: true,
  visibility: true,
  review: true,
  reviewedById: true,
  reviewedAt: true,
  reviewNote: true,
} satisfies Prisma.EvidenceSelect

export type Row = Prisma.FollowUpGetPayload<{ select: typeof select }>
export type RecommendationRow = Prisma.RecommendationGetPayload<{ select: typeof recommendationSelect }>
export type UpdateRow = Prisma.UpdateGetPayload<{ select: typeof updateSelect }>
export type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>
