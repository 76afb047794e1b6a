import { z } from 'zod'
import { type Tx, transaction } from '../../db/client.ts'
import { id, version } from '../../form-fields.ts'
import { conflict, forbidden, notFound, type Outcome, ok } from '../../outcome.ts'
import { can } from '../../policy.ts'
import { type Actor, nowOf } from '../../viewer.ts'
import { lockRequest, mustBeOpen } from './request.ts'

export const saveRepliesInput = z.object({ id, version, replies: z.array(z.string().trim().max(10_000)).max(50) })

type Input = z.infer<typeof saveRepliesInput>

/** Keeps what is typed to the questions of the review, in their order. `id` and `version` are the request's. */
export function saveReplies(actor: Actor, input: Input): Promise<Outcome<{ version: number }>> {
  return transaction((tx) => saveRepliesIn(tx, actor, input), actor.at)
}

export async function saveRepliesIn(tx: Tx, actor: Actor, input: Input): Promise<Outcome<{ version: number }>> {
  const request = await lockRequest(tx, actor, input.id)
  if (!request) return notFound
  const { organizationId, review } = request
  if (!can(actor, 'answerReview', { organizationId })) return forbidden
  const replies = repliesTo(review.questions, input.replies)
  if (replies.join('\n') === repliesTo(review.questions, request.replies).join('\n'))
    return ok({ version: request.version })
  const closed = mustBeOpen(request)
  if (closed) return closed
  if (input.version !== request.version) return conflict('collecting.errors.repliesChanged')
  await tx.reviewRequest.update({
    where: { id: request.id },
    data: { replies, begunAt: request.begunAt ?? nowOf(actor), version: { increment: 1 } },
  })
  return ok({ version: request.version + 1 })
}

/** One for each question, '' where nothing is said. */
export function repliesTo(questions: string[], replies: string[]) {
  return questions.map((_, n) => replies[n] ?? '')
}
