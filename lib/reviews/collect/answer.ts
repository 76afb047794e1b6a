import { db, reader } from '../../db/client.ts'
import { isUnderway } from '../../follow-ups/state.ts'
import { personNames } from '../../people/person-names.ts'
import { can } from '../../policy.ts'
import { nameSelect, titleSelect } from '../../translation.ts'
import { nowOf, type Viewer } from '../../viewer.ts'
import { visibleFollowUps } from '../../visibility.ts'
import type { FoundReview } from '../review.ts'
import { repliesTo } from './replies.ts'
import { changedSince } from './reported-meanwhile.ts'
import { isExpected, isHandedIn, isOver, visibleRequests } from './request.ts'
import { rowSelect } from './row.ts'
import { lacking, valuesOf } from './row-values.ts'

type Answer = NonNullable<Awaited<ReturnType<typeof findAnswer>>>
export type AnswerRow = Answer['rows'][number]

/**
 * The page of one organization: everything that it is asked in a review, with what it said so far.
 * @param slug whose, for the secretariat; everybody else sees their own
 */
export async function findAnswer(viewer: Viewer, review: FoundReview, slug?: string) {
  const where = { AND: [visibleRequests(viewer), { reviewId: review.id, ...(slug && { organization: { slug } }) }] }
  if (viewer.role === 'secretariat' && !slug) return null
  const request = await reader(viewer).reviewRequest.findFirst({ where, select: requestSelect })
  if (!request) return null
  const { organizationId, organization } = request
  const rows = await reader(viewer).reviewRow.findMany({
    where: { requestId: request.id, followUp: visibleFollowUps(viewer) },
    orderBy: { followUp: { number: 'asc' } },
    select: rowSelect(viewer),
  })
  const [names, moved, since] = await Promise.all([
    personNames(viewer, [request.submittedById, ...rows.map(({ savedById }) => savedById)]),
    changedSince(
      viewer,
      review.id,
      rows.filter(({ updateId }) => !updateId),
    ),
    lastMeeting(viewer, review),
  ])
  const handedIn = isHandedIn(request)
  const open = !handedIn && !isOver(review)
  return {
    ...request,
    replies: repliesTo(review.questions, request.replies),
    submittedBy: names.get(request.submittedById ?? '') ?? null,
    handedIn,
    since,
    mayAnswer: open && can(viewer, 'answerReview', { organizationId }),
    mayHandIn: open && can(viewer, 'submitReview', { organizationId }),
    rows: rows.map((row) => {
      const { updates, ...followUp } = row.followUp
      const values = valuesOf(row, followUp, updates[0])
      return {
        id: row.id,
        version: row.version,
        followUp,
        last: updates[0] ?? null,
        values,
        savedAt: row.savedAt,
        savedBy: names.get(row.savedById ?? '') ?? null,
        reported: row.updateId !== null,
        lacks: row.savedAt ? lacking(values) : null,
        moved: row.updateId ? null : (moved.get(followUp.id) ?? null),
        /** why no answer is expected any more */
        gone: isExpected(followUp, organization.id)
          ? null
          : isUnderway(followUp)
            ? ('ledElsewhere' as const)
            : ('closed' as const),
      }
    }),
  }
}

/** Remembers when somebody of the organization first looked. */
export async function noteOpened(
  viewer: Viewer,
  request: { id: string; organizationId: string; openedAt: Date | null },
) {
  if (request.openedAt || viewer.asOf || !can(viewer, 'answerReview', request)) return
  await db.reviewRequest.updateMany({ where: { id: request.id, openedAt: null }, data: { openedAt: nowOf(viewer) } })
}

/** The roundtable before this one, since which it is asked what has changed. */
function lastMeeting(viewer: Viewer, review: FoundReview) {
  return reader(viewer).roundtable.findFirst({
    where: { seriesId: viewer.seriesId, number: { lt: review.number }, held: true },
    orderBy: { number: 'desc' },
    select: { number: true, ...titleSelect, startsAt: true },
  })
}

const requestSelect = {
  id: true,
  organizationId: true,
  askedAt: true,
  openedAt: true,
  begunAt: true,
  submittedAt: true,
  submittedById: true,
  sentBackAt: true,
  remark: true,
  replies: true,
  version: true,
  organization: { select: { id: true, slug: true, ...nameSelect } },
} as const
