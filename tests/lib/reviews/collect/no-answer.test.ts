import { beforeEach, describe, expect, test } from 'vitest'
import { db, freezeInstant } from '#lib/db/client.ts'
import { handIn } from '#lib/reviews/collect/hand-in.ts'
import { takeDueSteps } from '#lib/reviews/collect/ladder.ts'
import { dueAt } from '#lib/reviews/collect/ladder-dates.ts'
import { saveRow } from '#lib/reviews/collect/row.ts'
import { silentOrganizations } from '#lib/reviews/collect/silent-organizations.ts'
import { editionFor } from '#lib/reviews/snapshot/edition.ts'
import { contentOf } from '#lib/reviews/snapshot/read.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { givenReview, givenWork, inDays, ok, requestOf, rowOf, typed } from './given.ts'

let world: World
let work: Awaited<ReturnType<typeof givenWork>>
let reviewId: string
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  work = await givenWork(world)
  reviewId = (await givenReview(world)).id
})

const nine = (days: number) => dueAt({ dueOn: inDays(days) }, 'Asia/Tokyo')

async function steps(reviewed: Date[]) {
  for (const now of reviewed) await takeDueSteps(now)
}

async function answer() {
  const { mextFocal } = world.actors
  const row = await rowOf(work.third.id)
  await saveRow(mextFocal, { id: row.id, version: row.version, ...typed, changed: 'Funded.' })
  const { id, version } = await requestOf(world.organizations.mext.id)
  expect(await handIn(mextFocal, { id, version })).toMatchObject(ok)
}

describe('a ladder', () => {
  test('that ends without an answer is in the snapshot, and so in the pack, though not for the public', async () => {
    const silent = async (audience: 'participants' | 'public') => {
      const content = editionFor(await contentOf(world.series.id, await freezeInstant(), { title: 'Now' }), audience)
      return content.followUps.filter(({ noAnswer }) => noAnswer).map(({ number }) => number)
    }
    await db.followUp.updateMany({ data: { visibility: 'public' } })
    await steps([nine(17)])
    expect(await silent('participants')).toEqual([])
    await steps([nine(24)])
    expect(await silent('participants')).toEqual([1, 2, 3])
    expect(await silent('public')).toEqual([])
    await answer()
    expect(await silent('participants')).toEqual([1, 2])
  })

  test('that ends without an answer names to all participants only what they all see', async () => {
    await db.followUp.update({ where: { id: work.second.id }, data: { visibility: 'organization' } })
    await steps([nine(7), nine(12), nine(17), nine(24)])
    const events = await db.event.findMany({ where: { kind: 'review.noAnswer' }, select: { payload: true } })
    expect(events.map(({ payload }) => Reflect.get(Object(payload), 'followUps')).sort()).toEqual([[1], [3]])
  })

  test('an answer after all takes an organization off the record', async () => {
    await steps([nine(12), nine(17), nine(24)])
    expect(await silentOrganizations(reviewId)).toHaveLength(2)
    await answer()
    expect((await silentOrganizations(reviewId)).map(({ slug }) => slug)).toEqual(['cabinet-office'])
  })
})
