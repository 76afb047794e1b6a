import { commandOn } from '../../command.ts'
import type { Tx } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import type { Visibility } from '../../db/generated/enums.ts'
import { invalid } from '../../outcome.ts'
import { isMember, type Viewer } from '../../viewer.ts'
import { visibleFollowUps, visibleRecommendations } from '../../visibility.ts'
import { type FoundReview, review } from '../review.ts'
import { hasReached } from '../stage.ts'
import { tellMeeting } from './live.ts'

/** The items that a viewer may see: those about what they may see, and headings, which are for every member. */
export function visibleItems(viewer: Viewer): Prisma.AgendaItemWhereInput {
  if (!isMember(viewer)) return { id: { in: [] } }
  return {
    AND: [
      { OR: [{ followUpId: null }, { followUp: visibleFollowUps(viewer) }] },
      { OR: [{ recommendationId: null }, { recommendation: visibleRecommendations(viewer) }] },
    ],
  }
}

const columns = {
  id: true,
  position: true,
  followUpId: true,
  recommendationId: true,
  title: true,
  doneAt: true,
  followUp: { select: { id: true, number: true, title: true, visibility: true } },
  recommendation: { select: { id: true, number: true, title: true, visibility: true } },
} satisfies Prisma.AgendaItemSelect

export type MeetingItem = Prisma.AgendaItemGetPayload<{ select: typeof columns }>

/** For how the meeting went: on its own record, not on that of each item, which tells what came of it. */
export function aboutMeeting(review: FoundReview) {
  return { reviewId: review.id, visibility: 'secretariat' as const }
}

/** What was said on an item; nobody reads it who may not see the item. */
export function aboutItem(review: FoundReview, item: MeetingItem, visibility: Visibility = 'participants') {
  return {
    reviewId: review.id,
    visibility,
    ...(item.followUp && { followUpId: item.followUp.id }),
    ...(item.recommendation && { recommendationId: item.recommendation.id }),
  }
}

/** Commands in the meeting of a review: told live to everybody who watches. */
export const onMeeting = commandOn({ ...review, rule: mustHaveBegun, after: ({ id }, tx) => tellMeeting(tx, id) })

type OnItem = MeetingItem & { review: FoundReview }

/** What is done in the meeting on one item of the agenda that the actor sees; a version is that of what is done. */
export const onMeetingItem = commandOn<OnItem, { id: string; itemId: string; version?: number }>({
  find: async (tx, actor, { id, itemId }) => {
    const found = await review.find(tx, actor, { id })
    const item = found && (await findItem(tx, actor, found, itemId))
    return item && { ...item, review: found }
  },
  rule: (item) => mustHaveBegun(item.review),
  after: (item, tx) => tellMeeting(tx, item.review.id),
})

export function findItem(tx: Tx, viewer: Viewer, review: { id: string }, id: string) {
  return tx.agendaItem.findFirst({
    where: { AND: [visibleItems(viewer), { id, reviewId: review.id, removedAt: null }] },
    select: columns,
  })
}

function mustHaveBegun(review: FoundReview) {
  if (!hasReached(review, 'meeting')) return invalid('', 'meeting.errors.notBegun')
  return review.stage === 'published' ? invalid('', 'meeting.errors.published') : null
}
