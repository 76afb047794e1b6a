import { z } from 'zod'
import { transaction } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { id, requiredText } from '../../form-fields.ts'
import { done, forbidden, invalid, notFound, type Outcome } from '../../outcome.ts'
import { can } from '../../policy.ts'
import { type Actor, nowOf } from '../../viewer.ts'
import { isHandedIn, isOver, lockRequest } from './request.ts'

export const sendBackInput = z.object({ id, reason: requiredText(5000) })

/** Asks an organization to look at its answer again; it can then be handed in anew. What was reported stays reported. */
export function sendBack(actor: Actor, { id: requestId, reason }: z.infer<typeof sendBackInput>): Promise<Outcome> {
  return transaction(async (tx): Promise<Outcome> => {
    const request = await lockRequest(tx, actor, requestId)
    if (!request) return notFound
    if (!can(actor, 'sendBackReview')) return forbidden
    if (isOver(request.review)) return invalid('', 'collecting.errors.over')
    if (!isHandedIn(request)) return request.sentBackAt ? done : invalid('', 'collecting.errors.notHandedIn')
    await tx.reviewRequest.update({
      where: { id: request.id },
      data: { sentBackAt: nowOf(actor), remark: reason, version: { increment: 1 } },
    })
    const payload = { number: request.review.number, organization: request.organization, reason }
    await record(tx, actor, 'review.sentBack', payload, { reviewId: request.reviewId, visibility: 'organization' })
    return done
  }, actor.at)
}
