import { changedBy, commandOn, lock } from '../command.ts'
import type { Tx } from '../db/client.ts'
import { conflict } from '../outcome.ts'
import type { Viewer } from '../viewer.ts'
import { visibleComments } from '../visibility.ts'
import { findItem, type Item, type ItemId, itemOf } from './item.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findComment>>>

/**
 * Commands on one comment. They hold its item, as do those that answer it and those that change who sees the item: so
 * nobody answers what another is narrowing in the same moment.
 */
export const onComment = commandOn<Found, { id: string; version?: number }>({
  find: async (tx, actor, { id }) => {
    const on = await tx.comment.findFirst({ where: { id, seriesId: actor.seriesId } })
    if (!on) return null
    await lockItem(tx, actor, itemOf(on))
    return findComment(tx, actor, id)
  },
  concerns: ({ authorId }) => ({ authorId }),
  rule: ({ withdrawnAt }) => (withdrawnAt ? conflict('comments.errors.withdrawn') : null),
  lost: async ({ id, withdrawnAt }, tx, actor) =>
    withdrawnAt ? conflict('comments.errors.withdrawn') : changedBy(tx, actor, { commentId: id }),
})

/** Commands that comment on an item, or answer a comment there; what answers an answer stands beside it. */
export const onItem = commandOn<Item & { parent: Parent | null }, ItemId & { parentId?: string; version?: number }>({
  find: async (tx, actor, { parentId, ...id }) => {
    await lockItem(tx, actor, id)
    const item = await findItem(actor, id, tx)
    const parent = item && parentId ? await findParent(tx, actor, parentId, item.on) : null
    return item && (parent || !parentId) ? { ...item, parent } : null
  },
})

async function lockItem(tx: Tx, actor: Viewer, { recommendationId, followUpId }: ItemId) {
  if (recommendationId) await lock(tx, actor, 'Recommendation', recommendationId)
  else if (followUpId) await lock(tx, actor, 'FollowUp', followUpId)
}

async function findComment(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.comment.findFirst({
    where: { ...visibleComments(viewer), id },
    select: {
      id: true,
      recommendationId: true,
      followUpId: true,
      authorId: true,
      organizationId: true,
      body: true,
      language: true,
      translations: true,
      visibility: true,
      version: true,
      withdrawnAt: true,
      parent: { select: { visibility: true, organizationId: true } },
      replies: { where: { withdrawnAt: null }, select: { visibility: true } },
    },
  })
  const item = found && (await findItem(viewer, itemOf(found), tx))
  if (!found || !item) return null
  const concerned = found.parent?.visibility === 'organization' ? found.parent.organizationId : found.organizationId
  return {
    ...found,
    item,
    circle: { visibility: found.visibility, organizationId: concerned },
    about: { ...item.on, commentId: found.id, visibility: found.visibility },
  }
}

const parentColumns = { id: true, visibility: true, organizationId: true, withdrawnAt: true } as const

type Parent = NonNullable<Awaited<ReturnType<typeof findParent>>>

async function findParent(tx: Tx, viewer: Viewer, id: string, on: Item['on']) {
  const found = await tx.comment.findFirst({
    where: { ...visibleComments(viewer), ...on, id },
    select: { ...parentColumns, parent: { select: parentColumns } },
  })
  return found && (found.parent ?? found)
}
