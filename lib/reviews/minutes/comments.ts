import { z } from 'zod'
import { nameFor } from '../../command.ts'
import { record } from '../../events/record.ts'
import { dayField, id, optionalId, requiredText, version } from '../../form-fields.ts'
import { languageOf } from '../../language-of.ts'
import { key } from '../../messages/key.ts'
import { todayIn } from '../../on-series.ts'
import { conflict, invalid } from '../../outcome.ts'
import { isoDay } from '../../time.ts'
import { type Actor, nowOf } from '../../viewer.ts'
import { visibleItems } from '../meeting/on-meeting.ts'
import { type FoundReview, onReview, saveReview } from '../review.ts'

export const circulateInput = z.object({ id, version, until: dayField })

/** Shows the draft to the participants, who may comment on it until the end of that day. May be prolonged. */
export function circulateMinutes(actor: Actor, input: z.infer<typeof circulateInput>) {
  const { until } = input
  return onReview(actor, input, {
    verb: 'publishMinutes',
    rule: async (review, tx) => {
      if (review.stage !== 'drafting') return invalid('', 'minutes.errors.notDrafting')
      return until < (await todayIn(tx, actor)) ? invalid('until', 'minutes.errors.past') : null
    },
    write: async (review, tx) => {
      await saveReview(tx, review, { draftedAt: review.draftedAt ?? nowOf(actor), commentsUntil: until })
      const sent = { number: review.number, until: isoDay(until) }
      await record(tx, actor, 'minutes.circulated', sent, { reviewId: review.id, visibility: 'participants' })
    },
  })
}

/** Whether participants may still comment: until the end of the last day, by the clocks of the series. */
export function takesComments({ stage, commentsUntil }: FoundReview, today: Date) {
  return stage === 'drafting' && commentsUntil !== null && today <= commentsUntil
}

export const minutesCommentInput = z.object({ id, agendaItemId: optionalId, text: requiredText(5000) })

export function commentOnMinutes(actor: Actor, input: z.infer<typeof minutesCommentInput>) {
  const { id: reviewId, agendaItemId, text } = input
  return onReview(actor, input, {
    verb: 'commentOnMinutes',
    rule: async (review, tx) => {
      if (!takesComments(review, await todayIn(tx, actor))) return invalid('', 'minutes.errors.closed')
      const item = { AND: [visibleItems(actor), { id: agendaItemId, reviewId, removedAt: null }] }
      const known = !agendaItemId || (await tx.agendaItem.count({ where: item })) > 0
      return known ? null : invalid('agendaItemId', 'errors.choose')
    },
    write: async (review, tx) => {
      const { personId, organizationId } = actor
      const said = { text, language: languageOf(text), at: nowOf(actor) }
      await tx.minutesComment.create({ data: { reviewId, agendaItemId, personId, organizationId, ...said } })
      const about = { reviewId, visibility: 'organization' as const }
      await record(tx, actor, 'minutes.commented', { number: review.number, text }, about)
    },
  })
}

export const minutesAnswerInput = z.object({
  id,
  commentId: id,
  taken: z.enum(['yes', 'no'], key('errors.choose')),
  answer: requiredText(2000),
})

/** The secretariat says whether the draft follows a comment, and why or how. */
export function answerMinutesComment(actor: Actor, input: z.infer<typeof minutesAnswerInput>) {
  const taken = input.taken === 'yes'
  return onReview(actor, input, {
    verb: 'publishMinutes',
    rule: async (review, tx) => {
      const comment = await tx.minutesComment.findFirst({ where: { id: input.commentId, reviewId: review.id } })
      if (!comment) return invalid('commentId', 'errors.choose')
      if (!comment.answeredAt) return null
      return conflict('minutes.errors.answered', { name: await nameFor(tx, actor, comment.answeredById) })
    },
    write: async (review, tx) => {
      const comment = await tx.minutesComment.update({
        where: { id: input.commentId },
        data: { taken, answer: input.answer, answeredById: actor.personId, answeredAt: nowOf(actor) },
        select: { personId: true },
      })
      const answered = { number: review.number, taken, answer: input.answer }
      // The comment is its organization's and the secretariat's, and so is what is said to it; its author reads that in the draft.
      const about = { reviewId: review.id, personId: comment.personId, visibility: 'secretariat' as const }
      await record(tx, actor, 'minutes.commentAnswered', answered, about)
    },
  })
}
