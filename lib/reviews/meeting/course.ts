import { z } from 'zod'
import type { Tx } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { id } from '../../form-fields.ts'
import { done, invalid } from '../../outcome.ts'
import { type Actor, nowOf } from '../../viewer.ts'
import { calledInEvents } from '../agenda/on-agenda.ts'
import { type FoundReview, onReview, saveReview } from '../review.ts'
import { hasReached } from '../stage.ts'
import { prefillAttendance } from './attendance.ts'
import { tellMeeting } from './live.ts'
import { aboutMeeting, findItem, onMeeting, onMeetingItem } from './on-meeting.ts'

export const meetingInput = z.object({ id })

/** Opens the meeting on the first item; on what was frozen, so that everybody speaks of the same state. */
export function beginMeeting(actor: Actor, input: z.infer<typeof meetingInput>) {
  return onReview(actor, input, {
    verb: 'takeNotes',
    already: (review) => (review.meetingBeganAt ? done : null),
    rule: (review) => (review.snapshotId ? null : invalid('', 'meeting.errors.notFrozen')),
    write: async (review, tx) => {
      const at = nowOf(actor)
      await prefillAttendance(tx, review)
      const first = await nextItem(tx, review)
      await saveReview(tx, review, { meetingBeganAt: at, currentItemId: first?.id ?? null, currentSince: first && at })
      const about = { reviewId: review.id, visibility: 'participants' as const }
      await record(tx, actor, 'meeting.began', { number: review.number }, about)
      await tellMeeting(tx, review.id)
    },
  })
}

/** Closes it; what was written can still be confirmed, and the minutes drafted. */
export function endMeeting(actor: Actor, input: z.infer<typeof meetingInput>) {
  return onMeeting(actor, input, {
    verb: 'takeNotes',
    already: (review) => (review.meetingEndedAt ? done : null),
    write: async (review, tx) => {
      await saveReview(tx, review, { meetingEndedAt: nowOf(actor), currentItemId: null, currentSince: null })
      const about = { reviewId: review.id, visibility: 'participants' as const }
      await record(tx, actor, 'meeting.ended', { number: review.number }, about)
    },
  })
}

export const itemInput = z.object({ id, itemId: id })

/** Calls an item: from now on it is on every screen, and its time runs. */
export function showItem(actor: Actor, input: z.infer<typeof itemInput>) {
  return onMeetingItem(actor, input, {
    verb: 'takeNotes',
    already: ({ review, ...item }) => (review.currentItemId === item.id ? done : null),
    write: async ({ review, ...item }, tx) => {
      if (hasReached(review, 'drafting')) return undefined
      await show(tx, actor, review, item.id)
    },
  })
}

/** Done with; the next item that is not is called, whoever of two note-takers says so first. */
export function finishItem(actor: Actor, input: z.infer<typeof itemInput>) {
  return onMeetingItem(actor, input, {
    verb: 'takeNotes',
    already: (item) => (item.doneAt ? done : null),
    write: async ({ review, ...item }, tx) => {
      await tx.agendaItem.update({
        where: { id: item.id },
        data: { doneAt: nowOf(actor), version: { increment: 1 } },
      })
      if (item.followUpId) await dropRequests(tx, actor, item.followUpId)
      const finished = { number: review.number, item: calledInEvents(item) }
      await record(tx, actor, 'meeting.itemFinished', finished, aboutMeeting(review))
      if (review.currentItemId !== item.id) return undefined
      const next = await nextItem(tx, review, item.position)
      if (next) await show(tx, actor, review, next.id)
      else await tx.review.update({ where: { id: review.id }, data: { currentItemId: null, currentSince: null } })
    },
  })
}

export function reopenItem(actor: Actor, input: z.infer<typeof itemInput>) {
  return onMeetingItem(actor, input, {
    verb: 'takeNotes',
    already: (item) => (item.doneAt ? null : done),
    write: async ({ review, ...item }, tx) => {
      await tx.agendaItem.update({ where: { id: item.id }, data: { doneAt: null, version: { increment: 1 } } })
      const reopened = { number: review.number, item: calledInEvents(item) }
      await record(tx, actor, 'meeting.itemReopened', reopened, aboutMeeting(review))
    },
  })
}

async function show(tx: Tx, actor: Actor, review: FoundReview, itemId: string) {
  const item = await findItem(tx, actor, review, itemId)
  if (!item) throw new Error(`item ${itemId} went away within a transaction`)
  // Not through saveReview: what the room looks at changes nothing about the order that an editor of the agenda saw.
  await tx.review.update({
    where: { id: review.id },
    data: { currentItemId: item.id, currentSince: nowOf(actor) },
  })
  const shown = { number: review.number, item: calledInEvents(item) }
  await record(tx, actor, 'meeting.itemShown', shown, aboutMeeting(review))
}

/** The first item behind `position` that is not done with, else the first such at all. */
async function nextItem(tx: Tx, review: { id: string }, position = 0) {
  const open = await tx.agendaItem.findMany({
    where: { reviewId: review.id, removedAt: null, doneAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, position: true },
  })
  return open.find((each) => each.position > position) ?? open[0] ?? null
}

/** What was asked to be talked about was. */
function dropRequests(tx: Tx, actor: Actor, followUpId: string) {
  return tx.discussionRequest.updateMany({
    where: { followUpId, droppedAt: null },
    data: { droppedAt: nowOf(actor) },
  })
}
