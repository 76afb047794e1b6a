import { z } from 'zod'
import { nameFor } from '../../command.ts'
import { id, typed, version } from '../../form-fields.ts'
import { conflict, type Outcome, ok } from '../../outcome.ts'
import { type Actor, nowOf } from '../../viewer.ts'
import { mustBeOpen, onRequest } from './request.ts'

export const saveRepliesInput = z.object({ id, version, replies: z.array(typed(10_000)).max(50) })

type Input = z.infer<typeof saveRepliesInput>

/** Keeps what is typed to the questions of the review, in their order. `id` and `version` are the request's. */
export function saveReplies(actor: Actor, { id, version, replies }: Input): Promise<Outcome<{ version: number }>> {
  const target = { id }
  return onRequest(actor, target, {
    verb: 'answerReview',
    already: ({ review, ...request }) => {
      const [now, then] = [replies, request.replies].map((each) => repliesTo(review.questions, each).join('\n'))
      return now === then ? ok({ version: request.version }) : null
    },
    rule: async (request, tx) => {
      const closed = await mustBeOpen(request, tx, actor)
      if (closed || version === request.version) return closed
      return conflict('collecting.errors.repliesChanged', { name: await nameFor(tx, actor, request.repliedById) })
    },
    write: async ({ review, begunAt, ...request }, tx) => {
      const said = { replies: repliesTo(review.questions, replies), repliedById: actor.personId }
      const data = { ...said, begunAt: begunAt ?? nowOf(actor) }
      await tx.reviewRequest.update({ where: target, data: { ...data, version: { increment: 1 } } })
      return { version: request.version + 1 }
    },
  })
}

/** One for each question, '' where nothing is said. */
export function repliesTo(questions: string[], replies: string[]) {
  return questions.map((_, n) => replies[n] ?? '')
}
