import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { changeCommentVisibility } from '#lib/comments/visibility.ts'
import { writeComment } from '#lib/comments/write.ts'
import { db, type Tx, transaction } from '#lib/db/client.ts'
import type { Outcome } from '#lib/outcome.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
let on: { recommendationId: string }
let parentId: string
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  on = { recommendationId: world.recommendations.r2.id }
  const { id } = await db.comment.create({
    data: {
      ...on,
      seriesId: world.series.id,
      authorId: world.actors.secretary.personId,
      body: 'A word.',
      language: 'en',
    },
  })
  parentId = id
})

const notFound = { status: 'refused', why: 'notFound' }

test('what is written while its item is narrowed waits, and then nobody who no longer sees it has written', async () => {
  const outcome = await meanwhile(narrowItem, () => say())
  expect(outcome).toEqual(notFound)
  expect(await db.comment.count()).toBe(1)
})

test('an answer that is written while its comment is narrowed waits, and then is none', async () => {
  const narrowComment = async (tx: Tx) => {
    await tx.$queryRaw`select id from "Recommendation" where id = ${on.recommendationId}::uuid for no key update`
    await tx.comment.update({ where: { id: parentId }, data: { visibility: 'secretariat' } })
  }
  expect(await meanwhile(narrowComment, () => say({ parentId }))).toEqual(notFound)
  expect(await db.comment.count()).toBe(1)
})

test('a comment that is narrowed while it is answered waits, and then keeps who sees it', async () => {
  const answer = async (tx: Tx) => {
    await tx.$queryRaw`select id from "Recommendation" where id = ${on.recommendationId}::uuid for no key update`
    const by = { authorId: world.actors.observer.personId, seriesId: world.series.id }
    await tx.comment.create({ data: { ...on, ...by, parentId, body: 'So it is.', language: 'en' } })
  }
  const outcome = await meanwhile(answer, () =>
    changeCommentVisibility(world.actors.secretary, { id: parentId, version: 1, visibility: 'secretariat' }),
  )
  expect(outcome).toMatchObject({ status: 'invalid', message: 'comments.errors.answered' })
  expect(await db.comment.count({ where: { visibility: 'secretariat' } })).toBe(0)
})

function say(more: { parentId?: string } = {}) {
  return writeComment(world.actors.observer, { ...on, ...more, body: 'So it is.', visibility: 'participants' })
}

function narrowItem(tx: Tx) {
  return tx.recommendation.update({ where: { id: on.recommendationId }, data: { visibility: 'secretariat' } })
}

/** Begins a command while a transaction is open that has done `first`; the command ends after that is committed. */
async function meanwhile(first: (tx: Tx) => Promise<unknown>, command: () => Promise<Outcome<unknown>>) {
  let begun: Promise<Outcome<unknown>> | undefined
  await transaction(async (tx) => {
    await first(tx)
    begun = command()
    await delay(300)
  })
  return begun
}
