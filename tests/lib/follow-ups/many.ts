import { db } from '#lib/db/client.ts'
import { Confidence, Progress, Visibility } from '#lib/db/generated/enums.ts'
import { searchTextOf } from '#lib/follow-ups/search.ts'
import { givenFollowUp, type World } from '#tests/world.ts'

/** The instant at which the tests of the list look. */
export const now = new Date('2026-06-15T03:00:00Z')
export const series = { timeZone: 'Asia/Tokyo', staleAfterDays: 60 }

/** Follow-ups in every mixture, the same ones each time. */
export async function givenMany(world: World, count: number) {
  const { next, of, maybe } = dice(7)
  const organizations = Object.values(world.organizations).map(({ id }) => id)
  const people = Object.values(world.actors).map(({ personId }) => personId)
  const recommendations = Object.values(world.recommendations).map(({ id }) => id)
  await db.recommendation.update({ where: { id: world.recommendations.r3.id }, data: { visibility: 'organization' } })
  for (let number = 1; number <= count; number += 1) {
    const progress = of(Object.values(Progress))
    const leadId = maybe(0.75) ? of(organizations) : null
    const title = `${of(['Review', 'Compare', 'Publish'])} ${of(['助言制度', 'fellowships', '国際連携'])} ${number}`
    const followUp = await givenFollowUp(
      world,
      {
        title,
        searchText: searchTextOf(title),
        progress,
        leadId,
        contactId: leadId && maybe(0.6) ? of(people) : null,
        confidence: maybe(0.7) ? of(Object.values(Confidence)) : null,
        dueOn: maybe(0.7) ? new Date(Date.UTC(2026, 5, 10 + Math.floor(next() * 10))) : null,
        verifiedAt: progress === 'implemented' && maybe(0.5) ? now : null,
        lastConfirmedAt: new Date(Date.UTC(2026, 3, 10 + Math.floor(next() * 12))),
        visibility: of(Object.values(Visibility)),
      },
      of(recommendations),
    )
    if (maybe(0.4)) {
      await db.support.create({ data: { followUpId: followUp.id, organizationId: of(organizations) } })
    }
    if (!leadId && maybe(0.6)) {
      const state = of(['offered', 'handedBack', 'withdrawn'] as const)
      await db.assignment.create({ data: { followUpId: followUp.id, organizationId: of(organizations), state } })
    }
  }
}

/** Everybody who may look, by name. */
export function viewersOf(world: World) {
  return Object.entries({ ...world.actors, nobody: world.nobody }).map(([name, viewer]) => ({
    name,
    viewer: { ...viewer, at: now },
  }))
}

/** Mulberry32: the same throws for the same seed. */
function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const maybe = (chance: number) => next() < chance
  const of = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(next() * values.length)]
    if (value === undefined) throw new Error('nothing to choose from')
    return value
  }
  return { next, maybe, of }
}
