import { reader } from '../../db/client.ts'
import { can } from '../../policy.ts'
import { titleSelect } from '../../translation.ts'
import type { Viewer } from '../../viewer.ts'
import { stageSelect } from '../stage.ts'
import { isExpected, isHandedIn, isOver, visibleRequests } from './request.ts'

export type OpenRequest = Awaited<ReturnType<typeof requestsFor>>[number]

/** What this viewer's organization is asked and has not handed in yet, the most pressing first. */
export async function requestsFor(viewer: Viewer) {
  const organizationId = viewer.organizationId
  if (!can(viewer, 'answerReview', { organizationId })) return []
  const requests = await reader(viewer).reviewRequest.findMany({
    where: { AND: [visibleRequests(viewer), { organizationId: organizationId ?? undefined }] },
    orderBy: { review: { number: 'asc' } },
    select: {
      organizationId: true,
      submittedAt: true,
      sentBackAt: true,
      remark: true,
      rows: { select: { savedAt: true, followUp: { select: { leadId: true, progress: true } } } },
      review: {
        select: { number: true, closesOn: true, ...stageSelect, roundtable: { select: titleSelect } },
      },
    },
  })
  return requests
    .filter((request) => !isHandedIn(request) && !isOver(request.review))
    .map(({ review, rows, sentBackAt, remark, ...request }) => {
      const expected = rows.filter(({ followUp }) => isExpected(followUp, request.organizationId))
      return {
        number: review.number,
        roundtable: review.roundtable,
        closesOn: review.closesOn,
        sentBack: sentBackAt !== null,
        remark,
        asked: expected.length,
        answered: expected.filter(({ savedAt }) => savedAt).length,
        mayHandIn: can(viewer, 'submitReview', { organizationId: request.organizationId }),
      }
    })
}

/** Whether this viewer's organization is asked in a review at all, whatever came of it. */
export async function isAsked(viewer: Viewer, reviewId: string) {
  if (!viewer.organizationId || viewer.role === 'secretariat') return false
  const own = { reviewId, organizationId: viewer.organizationId }
  return (await reader(viewer).reviewRequest.count({ where: { AND: [visibleRequests(viewer), own] } })) > 0
}
