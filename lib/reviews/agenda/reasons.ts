import type { Tx } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import type { AgendaReason } from '../../db/generated/enums.ts'
import { overdue } from '../../follow-ups/stale-and-overdue.ts'
import { closed, isReported, isUnderway } from '../../follow-ups/state.ts'

/** In the order in which they are told; what was added by hand needs no other. */
const reasonsInOrder = [
  'marked',
  'atRisk',
  'supportNeeded',
  'overdue',
  'declined',
  'contestedClosure',
  'silent',
] as const satisfies AgendaReason[]

const followUp = (reviewId: string) =>
  ({
    id: true,
    number: true,
    leadId: true,
    dueOn: true,
    progress: true,
    confidence: true,
    verifiedAt: true,
    closures: { where: { decision: 'refused' }, select: { id: true }, take: 1 },
    discussionRequests: { where: { droppedAt: null }, select: { id: true }, take: 1 },
    reviewRows: {
      where: { request: { reviewId, submittedAt: null } },
      select: { request: { select: { organizationId: true } } },
    },
    answers: {
      orderBy: { recommendation: { number: 'asc' } },
      select: { recommendation: { select: { id: true, number: true, themeId: true } } },
    },
  }) satisfies Prisma.FollowUpSelect

type Row = Prisma.FollowUpGetPayload<{ select: ReturnType<typeof followUp> }>

export type Deserving = {
  followUpId: string | null
  recommendationId: string | null
  themeId: string | null
  number: number
  reasons: AgendaReason[]
}

/**
 * What deserves talk, each with its reasons: follow-ups at risk, in need of support, overdue, returned or reported and
 * waiting, of a lead that did not answer this review in time, or asked to be discussed; recommendations that were declined.
 * @param today midnight UTC of today in the series' time zone
 */
export async function deservingTalk(
  tx: Pick<Tx, 'followUp' | 'recommendation'>,
  review: { id: string; seriesId: string; snapshotId: string | null; closesOn: Date | null },
  today: Date,
): Promise<Deserving[]> {
  const { seriesId } = review
  // Before that, whoever has not answered may still do so in time.
  const answersAreDue = review.snapshotId !== null || (review.closesOn !== null && review.closesOn < today)
  const followUps = await tx.followUp.findMany({
    where: { seriesId, NOT: closed.where },
    orderBy: { number: 'asc' },
    select: followUp(review.id),
  })
  const declined = await tx.recommendation.findMany({
    where: { seriesId, responses: { some: { current: true, kind: 'declined' } } },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, themeId: true },
  })
  return [
    ...declined.map(({ id, number, themeId }) => ({
      followUpId: null,
      recommendationId: id,
      themeId,
      number,
      reasons: ['declined' as const],
    })),
    ...followUps.flatMap((row) => {
      const reasons = reasonsFor(row, today, answersAreDue)
      if (reasons.length === 0) return []
      const themeId = row.answers[0]?.recommendation.themeId ?? null
      return [{ followUpId: row.id, recommendationId: null, themeId, number: row.number, reasons }]
    }),
  ]
}

function reasonsFor(row: Row, today: Date, answersAreDue: boolean): AgendaReason[] {
  const underway = isUnderway(row)
  const holds: Record<(typeof reasonsInOrder)[number], boolean> = {
    marked: row.discussionRequests.length > 0,
    atRisk: underway && row.confidence === 'atRisk',
    supportNeeded: underway && row.confidence === 'supportNeeded',
    overdue: overdue({ today }).holds(row),
    declined: false,
    contestedClosure: isReported(row) || (underway && row.closures.length > 0),
    silent: underway && answersAreDue && row.reviewRows.some(({ request }) => request.organizationId === row.leadId),
  }
  return reasonsInOrder.filter((reason) => holds[reason])
}
