import { z } from 'zod'
import { record } from '../../events/record.ts'
import { id, requiredText } from '../../form-fields.ts'
import { done, invalid } from '../../outcome.ts'
import { type Actor, nowOf } from '../../viewer.ts'
import { isHandedIn, isOver, onRequest } from './request.ts'

export const sendBackInput = z.object({ id, reason: requiredText(5000) })

/** Asks an organization to look at its answer again; it can then be handed in anew. What was reported stays reported. */
export function sendBack(actor: Actor, input: z.infer<typeof sendBackInput>) {
  const { id, reason } = input
  return onRequest(actor, input, {
    verb: 'sendBackReview',
    already: (request) =>
      !isOver(request.review) && !isHandedIn(request) && request.sentBackAt !== null ? done : null,
    rule: (request) => {
      if (isOver(request.review)) return invalid('', 'collecting.errors.over')
      return isHandedIn(request) ? null : invalid('', 'collecting.errors.notHandedIn')
    },
    write: async ({ review, reviewId, organization }, tx) => {
      const data = { sentBackAt: nowOf(actor), remark: reason, version: { increment: 1 } }
      await tx.reviewRequest.update({ where: { id }, data })
      const sent = { number: review.number, organization, reason }
      await record(tx, actor, 'review.sentBack', sent, { reviewId, visibility: 'organization' })
    },
  })
}
