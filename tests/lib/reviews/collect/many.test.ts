import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { findAnswer } from '#lib/reviews/collect/answer.ts'
import { handIn } from '#lib/reviews/collect/hand-in.ts'
import { takeDueSteps } from '#lib/reviews/collect/ladder.ts'
import { dueAt } from '#lib/reviews/collect/ladder-dates.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { givenReview, inDays, ok, requestOf, reviewOf } from './given.ts'

let world: World
beforeAll(async () => {
  await resetDatabase()
  world = await buildWorld()
  const { cabinetOffice, mext } = world.organizations
  await db.followUp.createMany({
    data: Array.from({ length: 500 }, (_, n) => ({
      seriesId: world.series.id,
      number: n + 1,
      title: `Follow-up ${n + 1}`,
      language: 'en' as const,
      leadId: n < 250 ? cabinetOffice.id : mext.id,
      progress: 'inProgress' as const,
      confidence: 'achievable' as const,
    })),
  })
})

/** Seconds; generous, since machines that test are slow: what is looked for is growth beyond the number of rows. */
const patience = { opening: 10, page: 3, ladder: 5, handingIn: 25 }

test('500 follow-ups are asked about, reminded of, answered and handed in', async () => {
  const { cabinetFocal } = world.actors
  const took: Record<string, number> = {}
  const timed = async <T>(name: keyof typeof patience, work: () => Promise<T>) => {
    const begun = performance.now()
    const value = await work()
    took[name] = (performance.now() - begun) / 1000
    return value
  }
  await timed('opening', () => givenReview(world))
  await timed('ladder', () => takeDueSteps(dueAt({ dueOn: inDays(7) }, 'Asia/Tokyo')))
  await db.reviewRow.updateMany({ data: { noChange: true, progress: 'inProgress', savedAt: new Date() } })
  const review = await reviewOf(cabinetFocal)
  const answer = await timed('page', () => findAnswer(cabinetFocal, review))
  expect(answer?.rows).toHaveLength(250)
  const { id, version } = await requestOf(world.organizations.cabinetOffice.id)
  expect(await timed('handingIn', () => handIn(cabinetFocal, { id, version }))).toMatchObject(ok)
  expect(await db.update.count({ where: { noChange: true } })).toBe(250)
  const late = Object.entries(patience).filter(([name, seconds]) => (took[name] ?? 0) > seconds)
  expect(late, JSON.stringify(took)).toEqual([])
}, 60_000)
