import { db } from '#lib/db/client.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import { type Actor, isMember } from '#lib/viewer.ts'

export type World = {
  seriesId: string
  organizations: Map<string, string>
  people: Map<string, string>
  themes: Map<string, string>
  roundtables: Map<number, string>
  recommendations: Map<number, string>
  followUps: Map<string, string>
}

export function emptyWorld(): World {
  return {
    seriesId: '',
    organizations: new Map(),
    people: new Map(),
    themes: new Map(),
    roundtables: new Map(),
    recommendations: new Map(),
    followUps: new Map(),
  }
}

export function idOf<K>(of: Map<K, string>, key: K) {
  const id = of.get(key)
  if (!id) throw new Error(`${key} is not there yet`)
  return id
}

export async function reviewOf({ seriesId }: World, number: number) {
  const { id } = await db.review.findUniqueOrThrow({ where: { seriesId_number: { seriesId, number } } })
  return id
}

/** A member of the series as they stand, acting at an instant; `language`: in which they write this time. */
export async function actorNamed(world: World, name: string, at: Date, language?: Language): Promise<Actor> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: idOf(world.people, name) },
    select: {
      id: true,
      language: true,
      memberships: { where: { seriesId: world.seriesId, endedAt: null }, select: { role: true, organizationId: true } },
    },
  })
  const [standing] = person.memberships
  const actor = {
    seriesId: world.seriesId,
    personId: person.id,
    name,
    role: standing?.role ?? null,
    organizationId: standing?.organizationId ?? null,
    language: language ?? person.language ?? 'en',
    at,
  }
  if (!isMember(actor)) throw new Error(`${name} is no member`)
  return actor
}
