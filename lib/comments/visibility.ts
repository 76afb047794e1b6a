import { z } from 'zod'
import { transaction } from '../db/client.ts'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id, version } from '../form-fields.ts'
import { conflict, done, forbidden, invalid, notFound, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import type { Actor } from '../viewer.ts'
import { isWithin } from './audience.ts'
import { findComment } from './find.ts'

export const commentVisibilityInput = z.object({ id, version, visibility: choice(Visibility) })

/**
 * Changes who sees a comment: its author, and the secretariat. Never wider than its item or the comment that it answers,
 * never narrower than an answer that it got.
 */
export async function changeCommentVisibility(
  actor: Actor,
  input: z.infer<typeof commentVisibilityInput>,
): Promise<Outcome> {
  const found = await findComment(actor, input.id)
  if (!found) return notFound
  if (!can(actor, 'withdrawComment', { authorId: found.authorId })) return forbidden
  if (found.withdrawnAt) return conflict('comments.errors.withdrawn')
  if (found.visibility === input.visibility) return done
  if (!isWithin(input.visibility, found.item.visibility, found.parent?.visibility ?? 'public'))
    return invalid('visibility', 'comments.errors.tooWide')
  if (isTied(found.replies, found.visibility, input.visibility))
    return invalid('visibility', 'comments.errors.answered')

  return transaction(async (tx) => {
    const { count } = await tx.comment.updateMany({
      where: { id: found.id, version: input.version, withdrawnAt: null },
      data: { visibility: input.visibility, version: { increment: 1 } },
    })
    if (count === 0) return conflict('comments.errors.changed')
    const payload = { on: found.item.ref, old: found.visibility, new: input.visibility }
    await record(tx, actor, 'comment.visibilityChanged', payload, { ...found.about, visibility: input.visibility })
    return done
  }, actor.at)
}

/* An answer for "the organization" means that of the comment it answers, if that is for one, else its author's: with such
   an answer below it a comment keeps the circle that the answer was written for. */
function isTied(replies: { visibility: Visibility }[], was: Visibility, wanted: Visibility) {
  const circle = was === 'organization' || wanted === 'organization'
  return replies.some((reply) => !isWithin(reply.visibility, wanted) || (circle && reply.visibility === 'organization'))
}
