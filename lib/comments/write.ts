import { z } from 'zod'
import { db, isUniqueViolation, transaction } from '../db/client.ts'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, optionalId, requiredText } from '../form-fields.ts'
import { forbidden, invalid, notFound, type Outcome, ok } from '../outcome.ts'
import { can } from '../policy.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { visibleComments } from '../visibility.ts'
import { isWithin } from './audience.ts'
import { findItem } from './item.ts'
import { LONGEST } from './markdown.ts'
import { keepMentions, mentionedIn } from './mentioning.ts'
import { writtenIn } from './written-in.ts'

/** `key`: made with the form, so that the same form sent twice is one comment. `parentId`: the comment to be answered. */
export const writeInput = z.object({
  recommendationId: optionalId,
  followUpId: optionalId,
  parentId: optionalId,
  key: optionalId,
  body: requiredText(LONGEST),
  visibility: choice(Visibility),
})

type Input = z.input<typeof writeInput>

/** Threads are one level deep: what answers an answer stands beside it. */
export async function writeComment(actor: Actor, input: Input): Promise<Outcome<{ id: string }>> {
  const item = await findItem(actor, input)
  if (!item) return notFound
  if (!can(actor, 'comment')) return forbidden
  const parent = input.parentId ? await findParent(actor, input.parentId, item.on) : null
  if (input.parentId && !parent) return notFound
  if (parent?.withdrawnAt) return invalid('body', 'comments.errors.parentWithdrawn')
  if (!isWithin(input.visibility, item.visibility, parent?.visibility ?? 'public'))
    return invalid('visibility', 'comments.errors.tooWide')

  const concerned = parent?.visibility === 'organization' ? parent.organizationId : actor.organizationId
  const circle = { visibility: input.visibility, organizationId: concerned }
  const mentioned = await mentionedIn(actor, input.body, item, circle)
  if ('status' in mentioned) return mentioned

  try {
    return await transaction(async (tx) => {
      const { id } = await tx.comment.create({
        data: {
          id: input.key || undefined,
          seriesId: actor.seriesId,
          ...item.on,
          parentId: parent?.id,
          authorId: actor.personId,
          organizationId: actor.organizationId,
          body: input.body,
          language: writtenIn(input.body, actor.language),
          visibility: input.visibility,
          createdAt: nowOf(actor),
        },
        select: { id: true },
      })
      await keepMentions(tx, id, mentioned)
      const about = { ...item.on, commentId: id, visibility: input.visibility }
      await record(tx, actor, 'comment.written', { on: item.ref, reply: parent !== null }, about)
      return ok({ id })
    }, actor.at)
  } catch (error) {
    if (input.key && isUniqueViolation(error) && (await isOwn(actor, input.key))) return ok({ id: input.key })
    throw error
  }
}

async function findParent(actor: Actor, id: string, on: { recommendationId: string } | { followUpId: string }) {
  const found = await db.comment.findFirst({
    where: { ...visibleComments(actor), ...on, id },
    select: { ...parentColumns, parent: { select: parentColumns } },
  })
  return found && (found.parent ?? found)
}

const parentColumns = { id: true, visibility: true, organizationId: true, withdrawnAt: true } as const

async function isOwn(actor: Actor, id: string) {
  return (await db.comment.count({ where: { id, seriesId: actor.seriesId, authorId: actor.personId } })) > 0
}
