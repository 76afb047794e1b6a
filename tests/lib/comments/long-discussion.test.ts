import { beforeEach, expect, test } from 'vitest'
import { placeOf, threadsOf } from '#lib/comments/threads.ts'
import { writeComment } from '#lib/comments/write.ts'
import type { Visibility } from '#lib/db/generated/enums.ts'
import type { Actor } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
let on: { recommendationId: string }
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  on = { recommendationId: world.recommendations.r2.id }
})

test('a long discussion is read thirty comments at a time, each once, and each is found by its address', async () => {
  const { observer } = world.actors
  const ids: string[] = []
  for (let n = 0; n < 70; n += 1) {
    const parentId = n % 10 === 9 ? ids[n - 9] : undefined
    ids.push(await written(observer, `No. ${n}`, 'participants', parentId))
  }
  const pages: string[][] = []
  for (let upTo: string | null | undefined; upTo !== null; ) {
    const { threads, earlier } = await threadsOf(observer, on, upTo)
    pages.unshift(threads.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]))
    upTo = earlier
  }
  expect(pages.map(({ length }) => length)).toEqual([10, 30, 30])
  expect(pages.flat().toSorted()).toEqual(ids.toSorted())
  const places = await Promise.all([39, 40].map((n) => placeOf(observer, ids[n] ?? '')))
  expect(places.map((place) => place?.isNew)).toEqual([false, true])
  const { threads } = await threadsOf(observer, on, ids[39])
  expect(threads.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)])).toContain(ids[39])
})

test('a discussion shows nothing more to who asks for a page by a comment that is not theirs to read', async () => {
  const hidden = await written(world.actors.secretary, 'Among ourselves.', 'secretariat')
  await written(world.actors.secretary, 'To all.', 'public')
  expect((await threadsOf(world.nobody, on, hidden)).threads).toEqual([])
  expect((await threadsOf(world.nobody, on, 'nonsense')).threads).toHaveLength(1)
})

async function written(actor: Actor, body: string, visibility: Visibility = 'participants', parentId?: string) {
  const outcome = await writeComment(actor, { ...on, parentId, body, visibility })
  if (outcome.status !== 'ok') throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}
