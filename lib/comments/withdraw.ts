import { z } from 'zod'
import { record } from '../events/record.ts'
import { id } from '../form-fields.ts'
import { done } from '../outcome.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { onComment } from './on-comment.ts'

export const withdrawInput = z.object({ id })

/** Takes a comment back: that it was there stays to be seen, its words are shown to nobody any more, and are kept. */
export function withdrawComment(actor: Actor, input: z.infer<typeof withdrawInput>) {
  return onComment(actor, input, {
    verb: 'withdrawComment',
    already: ({ withdrawnAt }) => (withdrawnAt ? done : null),
    write: async ({ id, item, about }, tx) => {
      await tx.comment.update({ where: { id }, data: { withdrawnAt: nowOf(actor), version: { increment: 1 } } })
      await record(tx, actor, 'comment.withdrawn', { on: item.ref }, about)
    },
  })
}
