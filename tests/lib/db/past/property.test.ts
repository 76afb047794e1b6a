import fc from 'fast-check'
import { expect, test } from 'vitest'
import { threadsOf } from '#lib/comments/threads.ts'
import { db, freezeInstant } from '#lib/db/client.ts'
import { historyOf } from '#lib/events/history.ts'
import { findFollowUp } from '#lib/follow-ups/item.ts'
import { listFollowUps } from '#lib/follow-ups/queries.ts'
import { recommendationsOf } from '#lib/recommendations/queries.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { deeds } from './deeds.ts'
import { seenBy } from './seen.ts'

const step = fc.record({
  deed: fc.constantFrom(...Object.keys(deeds)),
  /** mostly whoever may; else anybody */
  actor: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('secretary', 'cabinetFocal', 'ministryFocal', 'observer') },
  ),
  item: fc.nat(2),
  n: fc.nat(1000),
})

const forSecretariat =
  /^(create|offer|withdrawOffer|decideOnTime|verify|return|reopen|review|restrict|ask$|settings|theme|addSupport)/

function aptFor(deed: string, item: number) {
  if (forSecretariat.test(deed)) return 'secretary'
  return item === 1 ? 'mextFocal' : 'cabinetFocal'
}

/** What makes most deeds possible. */
const beginning = [
  { deed: 'create', actor: 'secretary', item: 0, n: 0 },
  { deed: 'offer', actor: 'secretary', item: 0, n: 0 },
  { deed: 'takeOn', actor: 'cabinetFocal', item: 0, n: 1 },
  { deed: 'create', actor: 'cabinetFocal', item: 1, n: 1 },
  { deed: 'takeOn', actor: 'mextFocal', item: 1, n: 2 },
  { deed: 'report', actor: null, item: 0, n: 3 },
  { deed: 'attach', actor: null, item: 0, n: 4 },
  { deed: 'askForTime', actor: null, item: 0, n: 5 },
  { deed: 'comment', actor: null, item: 0, n: 1 },
] as const

test('as of an instant, everybody sees what they saw at that instant and may still see', {
  timeout: 300_000,
}, async () => {
  const tried = new Map<string, string[]>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 16, maxLength: 20 }), async (steps) => {
      await resetDatabase()
      const world = await buildWorld()
      const moments = []
      for (const { deed, actor, item, n } of [...beginning, ...steps]) {
        const items = await db.followUp.findMany({ orderBy: { number: 'asc' }, select: { id: true, version: true } })
        const target = items[item % (items.length || 1)] ?? { id: world.recommendations.r1.id, version: 1 }
        const outcome = await deeds[deed]?.(world.actors[actor ?? aptFor(deed, item)], world, target, n)
        tried.set(deed, [...(tried.get(deed) ?? []), (outcome as { status?: string } | null)?.status ?? 'nothing'])
        const at = await freezeInstant()
        moments.push({
          at,
          seen: await seenBy({ ...world.actors.secretary, at }),
          others: await listsOf(world, { at }),
        })
      }
      const now = await listsOf(world, {})
      for (const { at, seen, others } of moments) {
        expect(await seenBy({ ...world.actors.secretary, asOf: at })).toEqual(seen)
        const past = await listsOf(world, { asOf: at })
        for (const [who, numbers] of Object.entries(past))
          expect(numbers).toEqual(numbers.filter((each) => others[who]?.includes(each) && now[who]?.includes(each)))
      }
    }),
    { numRuns: 3, endOnFailure: true },
  )
  for (const deed of ['create', 'takeOn', 'report', 'attach', 'askForTime']) expect(tried.get(deed)).toContain('ok')
})

const others = ['mextFocal', 'observer'] as const

/** What others than the secretariat find: follow-ups, recommendations, reports, evidence, comments and events, by name. */
async function listsOf({ series, actors, nobody }: World, looking: Pick<Viewer, 'at' | 'asOf'>) {
  const viewers: [string, Viewer][] = [
    ...others.map((name): [string, Viewer] => [name, actors[name]]),
    ['nobody', nobody],
  ]
  const found: Record<string, string[]> = {}
  for (const [name, who] of viewers) {
    const viewer = { ...who, ...looking }
    const { rows } = await listFollowUps(viewer, series)
    found[name] = [
      ...rows.map(({ number }) => `F-${number}`),
      ...(await recommendationsOf(viewer)).map(({ number }) => `R-${number}`),
      ...(await historyOf(viewer, {}, { limit: 500 })).map(({ id }) => `event ${id}`),
    ]
    for (const { number } of rows) {
      const item = await findFollowUp(viewer, series, number)
      const { threads } = await threadsOf(viewer, { followUpId: item?.id ?? '' })
      for (const { id } of [...(item?.updates ?? []), ...(item?.evidence ?? []), ...threads])
        found[name].push(`part ${id}`)
    }
  }
  return found
}
