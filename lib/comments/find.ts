import { db } from '../db/client.ts'
import type { Viewer } from '../viewer.ts'
import { visibleComments } from '../visibility.ts'
import { findItem, itemOf } from './item.ts'

/** One comment through this viewer, with its item, and for whom it is; null when the viewer may not see it. */
export async function findComment(viewer: Viewer, id: string) {
  const found = await db.comment.findFirst({
    where: { ...visibleComments(viewer), id },
    select: {
      id: true,
      recommendationId: true,
      followUpId: true,
      authorId: true,
      organizationId: true,
      body: true,
      visibility: true,
      withdrawnAt: true,
      parent: { select: { visibility: true, organizationId: true } },
      replies: { where: { withdrawnAt: null }, select: { visibility: true } },
    },
  })
  const item = found && (await findItem(viewer, itemOf(found)))
  if (!found || !item) return null
  const concerned = found.parent?.visibility === 'organization' ? found.parent.organizationId : found.organizationId
  return {
    ...found,
    item,
    circle: { visibility: found.visibility, organizationId: concerned },
    about: { ...item.on, commentId: found.id, visibility: found.visibility },
  }
}
