import { z } from 'zod'
import { transaction } from '../db/client.ts'
import { record } from '../events/record.ts'
import { id } from '../form-fields.ts'
import { done, forbidden, notFound, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { findComment } from './find.ts'

export const withdrawInput = z.object({ id })

/** Takes a comment back: that it was there stays to be seen, its words are shown to nobody any more, and are kept. */
export async function withdrawComment(actor: Actor, input: z.infer<typeof withdrawInput>): Promise<Outcome> {
  const found = await findComment(actor, input.id)
  if (!found) return notFound
  if (!can(actor, 'withdrawComment', { authorId: found.authorId })) return forbidden

  return transaction(async (tx) => {
    const { count } = await tx.comment.updateMany({
      where: { id: found.id, withdrawnAt: null },
      data: { withdrawnAt: nowOf(actor), version: { increment: 1 } },
    })
    if (count > 0) await record(tx, actor, 'comment.withdrawn', { on: found.item.ref }, found.about)
    return done
  }, actor.at)
}
