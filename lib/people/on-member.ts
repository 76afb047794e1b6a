import { changedBy, commandOn, lock } from '../command.ts'
import type { db, Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { nameSelect } from '../translation.ts'
import type { Actor } from '../viewer.ts'

const columns = {
  id: true,
  seriesId: true,
  personId: true,
  role: true,
  version: true,
  person: { select: { id: true, name: true, email: true } },
  organization: { select: { id: true, ...nameSelect } },
} satisfies Prisma.MembershipSelect

type Member = Prisma.MembershipGetPayload<{ select: typeof columns }>

/** Commands on a member of the series. They hold the series, so that two of its secretariat do not go at once. */
export const onMember = commandOn<Member, { personId: string; version?: number }>({
  find: async (tx, actor, { personId }) => {
    const { seriesId } = actor
    await lock(tx, actor, 'Series', seriesId)
    return tx.membership.findFirst({ where: { seriesId, personId, endedAt: null }, select: columns })
  },
  concerns: ({ personId }) => ({ authorId: personId }),
  lost: ({ seriesId, personId }, tx, actor) =>
    changedBy(tx, actor, { seriesId, personId, kind: { startsWith: 'membership.' } }),
})

/** Whether the series would be left without anybody of the secretariat if this member went. */
export async function isLastSecretary(tx: Tx, { seriesId, personId, role }: Member) {
  const others = { seriesId, role: 'secretariat' as const, endedAt: null, personId: { not: personId } }
  return role === 'secretariat' && (await tx.membership.count({ where: others })) === 0
}

/**
 * Does this person belong to a series in which the actor is not of the secretariat? Then address, links and sessions, which
 * hold for every series, are not the actor's to change.
 */
export async function belongsElsewhere(client: Tx | typeof db, actor: Actor, personId: string) {
  return isElsewhere(client, actor, personId, {})
}

/** The same of who has come there. By an invitation alone no other series takes a right from this one. */
export async function comesElsewhere(client: Tx | typeof db, actor: Actor, personId: string) {
  return isElsewhere(client, actor, personId, { joinedAt: { not: null } })
}

async function isElsewhere(
  client: Tx | typeof db,
  actor: Actor,
  personId: string,
  standing: Prisma.MembershipWhereInput,
) {
  const theirs = await client.membership.findFirst({
    where: {
      ...standing,
      personId,
      endedAt: null,
      seriesId: { not: actor.seriesId },
      series: { memberships: { none: { personId: actor.personId, role: 'secretariat', endedAt: null } } },
    },
    select: { id: true },
  })
  return theirs !== null
}
