import { z } from 'zod'
import { reader, type Tx } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { amongParticipants, concerned, onFollowUp } from '../../follow-ups/on-follow-up.ts'
import { id, text } from '../../form-fields.ts'
import { done } from '../../outcome.ts'
import { can } from '../../policy.ts'
import { personName, personSelect } from '../../translation.ts'
import { type Actor, isMember, nowOf, type Viewer } from '../../viewer.ts'
import { visibleFollowUps } from '../../visibility.ts'

export const requestDiscussionInput = z.object({ id, reason: text(2000) })

/** Asks that a follow-up be talked about at the next roundtable; one wish at a time. */
export function requestDiscussion(actor: Actor, input: z.infer<typeof requestDiscussionInput>) {
  const { id, reason } = input
  return onFollowUp(actor, input, {
    verb: 'requestDiscussion',
    already: async (_, tx) => ((await standing(tx, id)) ? done : null),
    write: async (item, tx) => {
      const by = { personId: actor.personId, organizationId: actor.organizationId, at: nowOf(actor) }
      await tx.discussionRequest.create({ data: { followUpId: id, reason, ...by } })
      const asked = { number: item.number, reason: reason || null }
      await record(tx, actor, 'followUp.discussionRequested', asked, amongParticipants(item))
    },
  })
}

export const dropDiscussionInput = z.object({ id })

/** Whose wish it is takes it back, or the secretariat: not the lead what others want to talk about. */
export function dropDiscussion(actor: Actor, input: z.infer<typeof dropDiscussionInput>) {
  const { id } = input
  return onFollowUp(actor, input, {
    verb: 'dropDiscussion',
    concerning: async (_, tx) => wisher((await standing(tx, id)) ?? actor),
    already: async (_, tx) => ((await standing(tx, id)) ? null : done),
    write: async (item, tx) => {
      const dropped = { droppedAt: nowOf(actor) }
      await tx.discussionRequest.updateMany({ where: { followUpId: id, droppedAt: null }, data: dropped })
      await record(tx, actor, 'followUp.discussionDropped', { number: item.number }, amongParticipants(item))
    },
  })
}

function wisher({ personId, organizationId }: { personId: string | null; organizationId: string | null }) {
  return { authorId: personId, organizationId }
}

function standing(tx: Tx, followUpId: string) {
  return tx.discussionRequest.findFirst({ where: { followUpId, droppedAt: null } })
}

/** The wish to discuss a follow-up that stands now; for members, and not where the past is looked at. */
export async function openDiscussion(viewer: Viewer, followUpId: string) {
  if (!isMember(viewer) || viewer.asOf) return null
  const asked = await reader(viewer).discussionRequest.findFirst({
    where: { followUpId, droppedAt: null, followUp: visibleFollowUps(viewer) },
    select: {
      personId: true,
      organizationId: true,
      reason: true,
      at: true,
      followUp: { select: { leadId: true, supports: { select: { organizationId: true } } } },
    },
  })
  if (!asked) return null
  const { reason, at, followUp } = asked
  const person = asked.personId
    ? await reader(viewer).person.findFirst({ where: { id: asked.personId }, select: personSelect })
    : null
  const mayDrop = can(viewer, 'dropDiscussion', { ...concerned(followUp), ...wisher(asked) })
  return { reason, at, name: person && personName(person, viewer.language), mayDrop }
}
