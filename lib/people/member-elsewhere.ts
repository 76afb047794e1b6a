import type { db, Tx } from '../db/client.ts'
import type { Actor } from '../viewer.ts'

/**
 * Does this person belong to a series in which the actor is not of the secretariat? Then address, links and sessions, which
 * hold for every series, are not the actor's to change.
 */
export async function belongsElsewhere(client: Tx | typeof db, actor: Actor, personId: string) {
  const theirs = await client.membership.findFirst({
    where: {
      personId,
      endedAt: null,
      seriesId: { not: actor.seriesId },
      series: { memberships: { none: { personId: actor.personId, role: 'secretariat', endedAt: null } } },
    },
    select: { id: true },
  })
  return theirs !== null
}
