import { z } from 'zod'
import { transaction } from '../db/client.ts'
import { record } from '../events/record.ts'
import { id, requiredText, version } from '../form-fields.ts'
import { conflict, done, forbidden, notFound, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { findComment } from './find.ts'
import { LONGEST } from './markdown.ts'
import { keepMentions, mentionedIn } from './mentioning.ts'
import { writtenIn } from './written-in.ts'

export const editInput = z.object({ id, version, body: requiredText(LONGEST) })

/** Rewords a comment; the earlier wording stays to be read. */
export async function editComment(actor: Actor, input: z.infer<typeof editInput>): Promise<Outcome> {
  const found = await findComment(actor, input.id)
  if (!found) return notFound
  if (!can(actor, 'editComment', { authorId: found.authorId })) return forbidden
  if (found.withdrawnAt) return conflict('comments.errors.withdrawn')
  if (found.body === input.body) return done
  const mentioned = await mentionedIn(actor, input.body, found.item, found.circle)
  if ('status' in mentioned) return mentioned

  return transaction(async (tx) => {
    const now = nowOf(actor)
    const { count } = await tx.comment.updateMany({
      where: { id: found.id, version: input.version, withdrawnAt: null },
      data: {
        body: input.body,
        language: writtenIn(input.body, actor.language),
        editedAt: now,
        version: { increment: 1 },
      },
    })
    if (count === 0) return conflict('comments.errors.changed')
    await tx.commentRevision.create({ data: { commentId: found.id, body: found.body, until: now } })
    await keepMentions(tx, found.id, mentioned)
    await record(tx, actor, 'comment.edited', { on: found.item.ref }, found.about)
    return done
  }, actor.at)
}
