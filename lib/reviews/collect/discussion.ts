import { z } from 'zod'
import { db } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { amongParticipants, change } from '../../follow-ups/change.ts'
import { id, text } from '../../form-fields.ts'
import { done, forbidden } from '../../outcome.ts'
import { type Actor, isMember, nowOf, type Viewer } from '../../viewer.ts'
import { visibleFollowUps } from '../../visibility.ts'

export const requestDiscussionInput = z.object({ id, reason: text(2000) })

/** Asks that a follow-up be talked about at the next roundtable; one wish at a time. */
export function requestDiscussion(actor: Actor, { id: followUpId, reason }: z.infer<typeof requestDiscussionInput>) {
  return change(
    actor,
    { id: followUpId },
    {
      verb: 'requestDiscussion',
      already: async (_, tx) =>
        (await tx.discussionRequest.findFirst({ where: { followUpId, droppedAt: null } })) ? done : null,
      write: async (item, tx) => {
        const by = { personId: actor.personId, organizationId: actor.organizationId, at: nowOf(actor) }
        await tx.discussionRequest.create({ data: { followUpId, reason, ...by } })
        const asked = { number: item.number, reason: reason || null }
        await record(tx, actor, 'followUp.discussionRequested', asked, amongParticipants(item))
      },
    },
  )
}

export const dropDiscussionInput = z.object({ id })

export function dropDiscussion(actor: Actor, { id: followUpId }: z.infer<typeof dropDiscussionInput>) {
  return change(
    actor,
    { id: followUpId },
    {
      verb: 'requestDiscussion',
      already: async (_, tx) =>
        (await tx.discussionRequest.findFirst({ where: { followUpId, droppedAt: null } })) ? null : done,
      rule: async (_, tx) => {
        const asked = await tx.discussionRequest.findFirstOrThrow({ where: { followUpId, droppedAt: null } })
        return mayDrop(actor, asked) ? null : forbidden
      },
      write: async (item, tx) => {
        const dropped = { droppedAt: nowOf(actor) }
        await tx.discussionRequest.updateMany({ where: { followUpId, droppedAt: null }, data: dropped })
        const about = amongParticipants(item)
        await record(tx, actor, 'followUp.discussionDropped', { number: item.number }, about)
      },
    },
  )
}

/** Whose wish it is takes it back, or the secretariat: not the lead what others want to talk about. */
function mayDrop(viewer: Viewer, asked: { personId: string | null; organizationId: string | null }) {
  const own = asked.organizationId !== null && asked.organizationId === viewer.organizationId
  return viewer.role === 'secretariat' || asked.personId === viewer.personId || own
}

/** The wish to discuss a follow-up that stands now; for members, and not where the past is looked at. */
export async function openDiscussion(viewer: Viewer, followUpId: string) {
  if (!isMember(viewer) || viewer.asOf) return null
  const asked = await db.discussionRequest.findFirst({
    where: { followUpId, droppedAt: null, followUp: visibleFollowUps(viewer) },
    select: { personId: true, organizationId: true, reason: true, at: true },
  })
  if (!asked) return null
  const person = asked.personId
    ? await db.person.findUnique({ where: { id: asked.personId }, select: { name: true } })
    : null
  return { reason: asked.reason, at: asked.at, name: person?.name ?? null, mayDrop: mayDrop(viewer, asked) }
}
