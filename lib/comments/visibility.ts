import { z } from 'zod'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id, version } from '../form-fields.ts'
import { done, invalid } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { isWithin } from '../visibility.ts'
import { onComment } from './on-comment.ts'

export const commentVisibilityInput = z.object({ id, version, visibility: choice(Visibility) })

/**
 * Changes who sees a comment: its author, and the secretariat. Never wider than its item or the comment that it answers,
 * never narrower than an answer that it got.
 */
export function changeCommentVisibility(actor: Actor, input: z.infer<typeof commentVisibilityInput>) {
  const { visibility } = input
  return onComment(actor, input, {
    verb: 'withdrawComment',
    already: (comment) => (comment.visibility === visibility && !comment.withdrawnAt ? done : null),
    rule: ({ item, parent, replies, visibility: was }) => {
      if (!isWithin(visibility, item.visibility, parent?.visibility ?? 'public'))
        return invalid('visibility', 'comments.errors.tooWide')
      return isTied(replies, was, visibility) ? invalid('visibility', 'comments.errors.answered') : null
    },
    write: async ({ id, item, about, visibility: old }, tx) => {
      await tx.comment.update({ where: { id }, data: { visibility, version: { increment: 1 } } })
      const changed = { on: item.ref, old, new: visibility }
      await record(tx, actor, 'comment.visibilityChanged', changed, { ...about, visibility })
    },
  })
}

/* An answer for "the organization" means that of the comment it answers, if that is for one, else its author's: with such
   an answer below it a comment keeps the circle that the answer was written for. */
function isTied(replies: { visibility: Visibility }[], was: Visibility, wanted: Visibility) {
  const circle = was === 'organization' || wanted === 'organization'
  return replies.some((reply) => !isWithin(reply.visibility, wanted) || (circle && reply.visibility === 'organization'))
}
