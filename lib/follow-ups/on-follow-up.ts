import { changedBy, commandOn, lock } from '../command.ts'
import type { Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import type { Visibility } from '../db/generated/enums.ts'
import { fieldSelect } from '../follow-up-fields.ts'
import { can } from '../policy.ts'
import { localized, nameSelect, type Worded } from '../translation.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { visibleFollowUps } from '../visibility.ts'

const organizationRef = { select: { id: true, ...nameSelect } } as const

const found = {
  id: true,
  number: true,
  ...fieldSelect,
  language: true,
  translations: true,
  version: true,
  visibility: true,
  leadId: true,
  contactId: true,
  dueOn: true,
  progress: true,
  confidence: true,
  verifiedAt: true,
  lastConfirmedAt: true,
  series: { select: { timeZone: true, defaultVisibility: true } },
  lead: organizationRef,
  contact: { select: { id: true, name: true } },
  supports: { select: { organizationId: true } },
  assignments: { where: { state: 'offered' }, select: { id: true, organization: organizationRef } },
} satisfies Prisma.FollowUpSelect

/** A follow-up as its commands see it; `assignments` is the offer that waits for its answer, if there is one. */
export type Found = Prisma.FollowUpGetPayload<{ select: typeof found }>

export const onFollowUp = commandOn<Found, { id: string; version?: number }>({
  find: async (tx, actor, { id }) => {
    await lock(tx, actor, 'FollowUp', id)
    return tx.followUp.findFirst({ where: { AND: [visibleFollowUps(actor), { id }] }, select: found })
  },
  concerns: concerned,
  lost: ({ id }, tx, actor) => changedBy(tx, actor, { followUpId: id, kind: { startsWith: 'followUp.' } }),
})

/** Writes to the row of a found item and raises its version. */
export async function save(tx: Tx, item: Found, data: Prisma.FollowUpUncheckedUpdateManyInput) {
  const { count } = await tx.followUp.updateMany({
    where: { id: item.id, version: item.version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count !== 1) throw new Error(`F-${item.number} changed although it was locked`)
}

/** The actor's word on work that is theirs counts as a sign of life, whatever else it says. */
export function confirming(actor: Actor, item: Found) {
  return can(actor, 'report', concerned(item)) ? { lastConfirmedAt: nowOf(actor) } : {}
}

export function concerned({ leadId, supports }: { leadId: string | null; supports: { organizationId: string }[] }) {
  return { leadId, supportIds: supports.map(({ organizationId }) => organizationId) }
}

/**
 * What an event is about that tells who acts for an organization, or why: the participants may read that, also where the
 * follow-up itself is published.
 */
export function amongParticipants({ id, visibility }: { id: string; visibility: Visibility }) {
  return { followUpId: id, visibility: visibility === 'public' ? ('participants' as const) : visibility }
}

export function named(organization: Worded<'name'>, actor: Actor) {
  return { name: localized(organization, 'name', actor.language) }
}

/** An organization of the series as events keep it. */
export function organizationOf(tx: Tx, actor: Actor, id: string) {
  return tx.organization.findFirst({ where: { id, seriesId: actor.seriesId }, ...organizationRef })
}
