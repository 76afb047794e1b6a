import type { db, Tx } from '../db/client.ts'
import type { Actor } from '../viewer.ts'

/** The live membership of somebody in the actor's series, or null. */
export function memberOf(client: Tx | typeof db, actor: Actor, personId: string) {
  return client.membership.findFirst({
    where: { seriesId: actor.seriesId, personId, endedAt: null },
    select: {
      id: true,
      role: true,
      version: true,
      joinedAt: true,
      person: { select: { id: true, name: true, email: true } },
      organization: { select: { id: true, name: true, language: true, translations: true } },
    },
  })
}

/**
 * Whether the series would be left without anybody of the secretariat if this person went. Holds the series' row, so that
 * two do not go at once.
 */
export async function isLastSecretary(tx: Tx, actor: Actor, personId: string) {
  await tx.$queryRaw`select 1 from "Series" where id = ${actor.seriesId}::uuid for update`
  const others = await tx.membership.count({
    where: { seriesId: actor.seriesId, role: 'secretariat', endedAt: null, personId: { not: personId } },
  })
  return others === 0
}
