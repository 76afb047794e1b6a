import type { Tx } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import type { Visibility } from '../../db/generated/enums.ts'
import { invalid, notFound, type Outcome } from '../../outcome.ts'
import type { Verb } from '../../policy.ts'
import { type Actor, isMember, type Viewer } from '../../viewer.ts'
import { visibleFollowUps, visibleRecommendations } from '../../visibility.ts'
import { type FoundReview, type ReviewSteps, reviewChange } from '../review.ts'
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

/** What an event calls an item: F-3 Compare advisor systems. */
export function called({ followUp, recommendation, title }: MeetingItem) {
  if (followUp) return `F-${followUp.number} ${followUp.title}`
  return recommendation ? `R-${recommendation.number} ${recommendation.title}` : title
}

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

/** A command in the meeting of a review: told live to everybody who watches. */
export function meetingChange<T>(
  actor: Actor,
  target: { id: string; version?: number },
  verb: Verb,
  steps: Omit<ReviewSteps<T>, 'verb'>,
): Promise<Outcome<T>> {
  return reviewChange(actor, target, {
    ...steps,
    verb,
    rule: async (review, tx) => (await steps.rule?.(review, tx)) ?? mustHaveBegun(review),
    write: async (review, tx) => {
      const value = await steps.write(review, tx)
      await tellMeeting(tx, review.id)
      return value
    },
  })
}

/** As `meetingChange`, for what is done on one item of the agenda that the actor sees. */
export function onItem<T>(
  actor: Actor,
  target: { id: string; itemId: string },
  verb: Verb,
  steps: {
    already?: (item: MeetingItem, review: FoundReview, tx: Tx) => Outcome<T> | null | Promise<Outcome<T> | null>
    rule?: (item: MeetingItem, tx: Tx) => Outcome<T> | null | Promise<Outcome<T> | null>
    write: (item: MeetingItem, review: FoundReview, tx: Tx) => Promise<T>
  },
): Promise<Outcome<T>> {
  // Without the target's version: that is the version of what is done on the item, not the review's.
  return meetingChange<T>(actor, { id: target.id }, verb, {
    already: async (review, tx) => {
      const item = await findItem(tx, actor, review, target.itemId)
      return item ? ((await steps.already?.(item, review, tx)) ?? null) : notFound
    },
    rule: async (review, tx) => (await steps.rule?.(await getItem(tx, actor, review, target.itemId), tx)) ?? null,
    write: async (review, tx) => steps.write(await getItem(tx, actor, review, target.itemId), review, tx),
  })
}

export function findItem(tx: Tx, viewer: Viewer, review: { id: string }, id: string) {
  return tx.agendaItem.findFirst({
    where: { AND: [visibleItems(viewer), { id, reviewId: review.id, removedAt: null }] },
    select: columns,
  })
}

export function mustHaveBegun(review: FoundReview) {
  if (!hasReached(review, 'meeting')) return invalid('', 'meeting.errors.notBegun')
  return review.stage === 'published' ? invalid('', 'meeting.errors.published') : null
}

async function getItem(tx: Tx, viewer: Viewer, review: { id: string }, id: string) {
  const item = await findItem(tx, viewer, review, id)
  if (!item) throw new Error(`item ${id} went away within a transaction`)
  return item
}
