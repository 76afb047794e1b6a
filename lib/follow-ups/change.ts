import type { Tx } from '../db/client.ts'
import { transaction } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import type { Visibility } from '../db/generated/enums.ts'
import { conflict, forbidden, notFound, type Outcome, ok } from '../outcome.ts'
import { can, type Item, type Verb } from '../policy.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { visibleFollowUps } from '../visibility.ts'

const organizationRef = { select: { id: true, name: true, nameJa: true } } as const

const found = {
  id: true,
  number: true,
  title: true,
  description: true,
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

/** What a command on one follow-up consists of, in the order in which it is asked. */
export type Steps<T> = {
  verb: Verb
  /** what the policy looks at besides lead and supports */
  concerning?: (item: Found, tx: Tx) => Item | Promise<Item>
  /** the answer when it is so already: nothing is written, and no event */
  already?: (item: Found, tx: Tx) => Answer<T>
  /** why not; null when nothing speaks against it */
  rule?: (item: Found, tx: Tx) => Answer<T>
  write: (item: Found, tx: Tx) => Promise<T>
}

type Answer<T> = Outcome<T> | null | Promise<Outcome<T> | null>

/**
 * The way of every command on one follow-up: found through the actor, authorized, checked, and written with its event in
 * one transaction. The row is locked, so commands on one item follow each other and each sees what the last one did.
 * @param target.version the state that the actor saw; somebody else's change since then is a conflict
 */
export function change<T>(
  actor: Actor,
  target: { id: string; version?: number },
  steps: Steps<T>,
): Promise<Outcome<T>> {
  return transaction(async (tx): Promise<Outcome<T>> => {
    await tx.$queryRaw`select id from "FollowUp"
      where id = ${target.id}::uuid and "seriesId" = ${actor.seriesId}::uuid for no key update`
    const item = await tx.followUp.findFirst({
      where: { AND: [visibleFollowUps(actor), { id: target.id }] },
      select: found,
    })
    if (!item) return notFound
    const supportIds = item.supports.map(({ organizationId }) => organizationId)
    const concerned = { leadId: item.leadId, supportIds, ...(await steps.concerning?.(item, tx)) }
    if (!can(actor, steps.verb, concerned)) return forbidden
    const already = await steps.already?.(item, tx)
    if (already) return already
    if (target.version !== undefined && target.version !== item.version)
      return conflict('errors.changed', { name: await lastChanger(tx, item.id) })
    return (await steps.rule?.(item, tx)) ?? ok(await steps.write(item, tx))
  }, actor.at)
}

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
  const supportIds = item.supports.map(({ organizationId }) => organizationId)
  return can(actor, 'report', { leadId: item.leadId, supportIds }) ? { lastConfirmedAt: nowOf(actor) } : {}
}

/**
 * What an event is about that tells who acts for an organization, or why: the participants may read that, also where the
 * follow-up itself is published.
 */
export function amongParticipants({ id, visibility }: { id: string; visibility: Visibility }) {
  return { followUpId: id, visibility: visibility === 'public' ? ('participants' as const) : visibility }
}

/** An organization of the series as events keep it. */
export function organizationOf(tx: Tx, actor: Actor, id: string) {
  return tx.organization.findFirst({ where: { id, seriesId: actor.seriesId }, ...organizationRef })
}

async function lastChanger(tx: Tx, followUpId: string) {
  const event = await tx.event.findFirst({
    where: { followUpId, kind: { startsWith: 'followUp.' }, actorId: { not: null } },
    orderBy: { sequence: 'desc' },
    select: { actor: { select: { name: true } } },
  })
  return event?.actor?.name ?? '–'
}
