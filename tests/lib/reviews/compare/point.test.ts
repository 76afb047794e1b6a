import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { compare, isEmpty } from '#lib/reviews/compare/compare.ts'
import { type Point, pointOf, pointOfDeparture } from '#lib/reviews/compare/point.ts'
import { freeze } from '#lib/reviews/snapshot/freeze.ts'
import { snapshotDays } from '#lib/reviews/snapshot/queries.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { givenReview } from '../given.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  await givenFollowUp(world, { visibility: 'public', progress: 'notStarted' })
  await givenFollowUp(world, { visibility: 'secretariat' })
})

const zone = 'Asia/Tokyo'

async function point(viewer: Viewer, text: string): Promise<Point> {
  const found = await pointOf(viewer, zone, text)
  if ('wrong' in found) throw new Error(found.wrong)
  return found
}

test('a snapshot, an instant and now are compared alike, each in the edition of whoever asks', async () => {
  const { secretary, observer } = world.actors
  await freeze(secretary, { title: 'Then' })
  const then = await point(secretary, 's1')
  await givenFollowUp(world, { visibility: 'public' })
  await givenFollowUp(world, { visibility: 'secretariat' })
  await db.followUp.updateMany({
    where: { number: 1 },
    data: { progress: 'inProgress', leadId: world.organizations.jst.id },
  })

  for (const from of ['s1', 'S-1', then.at.toISOString()]) {
    const told = async (viewer: Viewer) => {
      const { followUps } = compare((await point(viewer, from)).content, (await point(viewer, 'now')).content)
      return [followUps.new, followUps.moved].map((changes) => changes.map(({ item }) => item.number))
    }
    expect(await told(secretary)).toEqual([[3, 4], [1]])
    expect(await told(observer)).toEqual([[3], [1]])
  }
  expect(isEmpty(compare(then.content, (await point(secretary, then.at.toISOString())).content))).toBe(true)
})

test('what is restricted since is told of on neither side', async () => {
  const { secretary, observer } = world.actors
  await freeze(secretary, { title: 'Then' })
  await db.followUp.updateMany({ where: { number: 1 }, data: { visibility: 'secretariat' } })
  expect(isEmpty(compare((await point(observer, 's1')).content, (await point(observer, 'now')).content))).toBe(true)
})

describe('what cannot be compared', () => {
  test.each([
    ['s9', 'noSuchSnapshot'],
    ['yesterday', 'notUnderstood'],
    ['2026-02-30', 'notUnderstood'],
    ['2999-01-01', 'notYet'],
    ['1999-01-01', 'notThereYet'],
  ])('%s: %s', async (text, wrong) => {
    expect(await pointOf(world.actors.observer, zone, text)).toEqual({ wrong })
  })

  test('a snapshot that is not open to the public', async () => {
    await freeze(world.actors.secretary, { title: 'Then' })
    expect(await pointOf(world.nobody, zone, 's1')).toEqual({ wrong: 'noSuchSnapshot' })
  })
})

test('it is compared with the last published review, else with the newest snapshot, if there is one', async () => {
  const { secretary, observer } = world.actors
  expect(pointOfDeparture(await snapshotDays(observer))).toBeNull()
  const review = await givenReview(world, { openedAt: new Date('2026-08-01T00:00:00Z') })
  await freeze(secretary, { title: 'For the meeting', reviewId: review.id })
  await freeze(secretary, { title: 'Later' })
  expect(pointOfDeparture(await snapshotDays(observer))).toBe('s2')
  expect(pointOfDeparture(await snapshotDays(world.nobody))).toBeNull()
  await db.review.update({ where: { id: review.id }, data: { publishedAt: new Date() } })
  expect(pointOfDeparture(await snapshotDays(observer))).toBe('s1')
  expect(pointOfDeparture(await snapshotDays(world.nobody))).toBe('s1')
})
