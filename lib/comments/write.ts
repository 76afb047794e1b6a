import { z } from 'zod'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, optionalId, requiredText } from '../form-fields.ts'
import { invalid, type Outcome, ok } from '../outcome.ts'
import { givenTranslations, translated } from '../translation.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { isWithin } from '../visibility.ts'
import { LONGEST } from './markdown.ts'
import { keepMentions, mentionedIn } from './mentioning.ts'
import { onItem } from './on-comment.ts'

/** `key`: made with the form, so that the same form sent twice is one comment. `parentId`: the comment to be answered. */
export const writeInput = z.object({
  recommendationId: optionalId,
  followUpId: optionalId,
  parentId: optionalId,
  key: optionalId,
  body: requiredText(LONGEST),
  translations: givenTranslations(['body'], LONGEST),
  visibility: choice(Visibility),
})

type Input = z.input<typeof writeInput>

/** Threads are one level deep, see onItem. */
export function writeComment(actor: Actor, input: Input): Promise<Outcome<{ id: string }>> {
  const { key, body, visibility } = input
  return onItem(actor, input, {
    verb: 'comment',
    already: async (_, tx) => {
      const sent = { id: key, seriesId: actor.seriesId, authorId: actor.personId }
      return key && (await tx.comment.count({ where: sent })) > 0 ? ok({ id: key }) : null
    },
    rule: async (item, tx) => {
      const { parent } = item
      if (parent?.withdrawnAt) return invalid('body', 'comments.errors.parentWithdrawn')
      if (!isWithin(visibility, item.visibility, parent?.visibility ?? 'public'))
        return invalid('visibility', 'comments.errors.tooWide')
      const concerned = parent?.visibility === 'organization' ? parent.organizationId : actor.organizationId
      return mentionedIn(tx, actor, body, item, { visibility, organizationId: concerned })
    },
    write: async ({ on, ref, parent }, tx, mentioned) => {
      const { id } = await tx.comment.create({
        data: {
          id: key || undefined,
          seriesId: actor.seriesId,
          ...on,
          parentId: parent?.id,
          authorId: actor.personId,
          organizationId: actor.organizationId,
          body,
          ...translated(actor, { body }, input.translations),
          visibility,
          createdAt: nowOf(actor),
        },
        select: { id: true },
      })
      await keepMentions(tx, id, mentioned)
      await record(
        tx,
        actor,
        'comment.written',
        { on: ref, reply: parent !== null },
        { ...on, commentId: id, visibility },
      )
      return { id }
    },
  })
}
