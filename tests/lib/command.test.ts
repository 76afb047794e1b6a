import { beforeEach, expect, test } from 'vitest'
import { changeDocumentVisibility } from '#lib/curation/document-visibility.ts'
import { db } from '#lib/db/client.ts'
import { changeRecommendationVisibility } from '#lib/recommendations/visibility.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

test('of two who change who sees a recommendation, the second is told who was first', async () => {
  const { id } = world.recommendations.r2
  const say = (visibility: 'public' | 'secretariat') =>
    changeRecommendationVisibility(world.actors.secretary, { id, version: 1, visibility })
  expect(await say('secretariat')).toMatchObject({ status: 'ok' })
  expect(await say('public')).toEqual(wasFirst())
})

test('so is the second of two who change who sees a document', async () => {
  const { id } = world.document
  await db.document.update({ where: { id }, data: { visibility: 'public' } })
  const say = (visibility: 'participants' | 'secretariat') =>
    changeDocumentVisibility(world.actors.secretary, { id, was: 'public', visibility })
  expect(await say('participants')).toMatchObject({ status: 'ok' })
  expect(await say('secretariat')).toEqual(wasFirst())
})

test('what is not seen is not found, before it is asked who may and whether it is so already', async () => {
  const { id } = world.recommendations.r2
  await db.recommendation.update({ where: { id }, data: { visibility: 'secretariat' } })
  const change = { id, version: 99, visibility: 'secretariat' } as const
  const refused = (why: string) => ({ status: 'refused', why })
  expect(await changeRecommendationVisibility(world.actors.observer, change)).toEqual(refused('notFound'))
  await db.recommendation.update({ where: { id }, data: { visibility: 'participants' } })
  const same = { ...change, visibility: 'participants' } as const
  expect(await changeRecommendationVisibility(world.actors.observer, same)).toEqual(refused('forbidden'))
  expect(await changeRecommendationVisibility(world.actors.secretary, same)).toMatchObject({ status: 'ok' })
  expect(await changeRecommendationVisibility(world.actors.secretary, change)).toMatchObject({ status: 'conflict' })
})

function wasFirst() {
  return { status: 'conflict', message: 'errors.changed', values: { name: world.actors.secretary.name } }
}
