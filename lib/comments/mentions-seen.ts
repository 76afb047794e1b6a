import { z } from 'zod'
import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { id } from '../form-fields.ts'
import { done, type Outcome } from '../outcome.ts'
import { type Actor, nowOf, type Viewer } from '../viewer.ts'
import { visibleComments } from '../visibility.ts'

/** `id`: of the comment, whose mentions of the actor are meant. */
export const markMentionSeenInput = z.object({ id })

/**
 * The actor has read where it is mentioned; an organization has as soon as one of its members has. Says nothing about
 * the item and is no event.
 */
export async function markMentionSeen(actor: Actor, input: z.infer<typeof markMentionSeenInput>): Promise<Outcome> {
  await db.mention.updateMany({
    where: { ...unseenMentions(actor), commentId: input.id },
    data: { seenAt: nowOf(actor) },
  })
  return done
}

export function unseenMentions(viewer: Viewer): Prisma.MentionWhereInput {
  const mine: Prisma.MentionWhereInput[] = []
  if (viewer.personId) mine.push({ personId: viewer.personId })
  if (viewer.organizationId) mine.push({ organizationId: viewer.organizationId })
  return {
    seenAt: null,
    OR: mine,
    comment: { ...visibleComments(viewer), withdrawnAt: null, NOT: { authorId: viewer.personId ?? undefined } },
  }
}
