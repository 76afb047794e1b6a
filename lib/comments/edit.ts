import { z } from 'zod'
import { record } from '../events/record.ts'
import { id, requiredText, version } from '../form-fields.ts'
import { done } from '../outcome.ts'
import { translated } from '../translation.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { LONGEST } from './markdown.ts'
import { keepMentions, mentionedIn } from './mentioning.ts'
import { onComment } from './on-comment.ts'

export const editInput = z.object({ id, version, body: requiredText(LONGEST) })

/** Rewords a comment; the earlier wording stays to be read. */
export function editComment(actor: Actor, input: z.infer<typeof editInput>) {
  const { body } = input
  return onComment(actor, input, {
    verb: 'editComment',
    already: (comment) => (comment.body === body && !comment.withdrawnAt ? done : null),
    rule: ({ item, circle }, tx) => mentionedIn(tx, actor, body, item, circle),
    write: async ({ id, item, about, ...was }, tx, mentioned) => {
      const now = nowOf(actor)
      const { language } = translated(actor, { body }, {}, was)
      await tx.comment.update({ where: { id }, data: { body, language, editedAt: now, version: { increment: 1 } } })
      await tx.commentRevision.create({ data: { commentId: id, body: was.body, until: now } })
      await keepMentions(tx, id, mentioned)
      await record(tx, actor, 'comment.edited', { on: item.ref }, about)
    },
  })
}
