import { beforeEach, describe, expect, test } from 'vitest'
import { editComment } from '#lib/comments/edit.ts'
import { unseenMentions } from '#lib/comments/mentions-seen.ts'
import { threadsOf } from '#lib/comments/threads.ts'
import { changeCommentVisibility } from '#lib/comments/visibility.ts'
import { withdrawComment } from '#lib/comments/withdraw.ts'
import { writeComment } from '#lib/comments/write.ts'
import { db } from '#lib/db/client.ts'
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

describe('editing', () => {
  test('keeps the earlier wordings for all to read', async () => {
    const { observer } = world.actors
    const id = await written(observer, 'One.')
    await editComment(observer, { id, version: 1, body: 'Two.' })
    const { threads } = await threadsOf(world.actors.mextFocal, on)
    expect(threads).toMatchObject([{ body: 'Two.', version: 2, revisions: [{ body: 'One.' }] }])
    expect((await events()).map((event) => event.kind)).toEqual(['comment.written', 'comment.edited'])
  })

  test('by two at once: one is kept, the other is told', async () => {
    const { observer } = world.actors
    const id = await written(observer, 'One.')
    const outcomes = await Promise.all(
      ['Two.', 'Three.'].map((body) => editComment(observer, { id, version: 1, body })),
    )
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['conflict', 'ok'])
    const values = { name: observer.name }
    expect(outcomes).toContainEqual({ status: 'conflict', message: 'errors.changed', values })
    expect(await db.commentRevision.count()).toBe(1)
    expect(await db.event.count({ where: { kind: 'comment.edited' } })).toBe(1)
  })

  test('is for the author alone', async () => {
    const id = await written(world.actors.observer, 'One.')
    for (const who of ['secretary', 'mextFocal'] as const) {
      const outcome = await editComment(world.actors[who], { id, version: 1, body: 'Mine now.' })
      expect(outcome).toEqual({ status: 'refused', why: 'forbidden' })
    }
    expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ body: 'One.', version: 1 })
  })
})

describe('withdrawing', () => {
  test('leaves the place and takes the words, of earlier wordings too', async () => {
    const { observer, mextFocal, secretary } = world.actors
    const id = await written(observer, 'One.')
    await editComment(observer, { id, version: 1, body: 'Two. @MEXT' })
    expect(await withdrawComment(mextFocal, { id })).toEqual({ status: 'refused', why: 'forbidden' })
    await withdrawComment(secretary, { id })
    await withdrawComment(secretary, { id })
    const shown = [{ body: '', revisions: [], mentioned: [], withdrawnBy: 'Kana Secretary' }]
    expect((await threadsOf(secretary, on)).threads).toMatchObject(shown)
    expect(await waiting(mextFocal)).toBe(0)
    expect(await db.event.count({ where: { kind: 'comment.withdrawn' } })).toBe(1)
    expect(await editComment(observer, { id, version: 3, body: 'Three.' })).toMatchObject({ status: 'conflict' })
  })
})

describe('changing who reads it', () => {
  test('is told, and never wider than the item', async () => {
    const { observer } = world.actors
    const id = await written(observer, 'One.')
    expect(await changeCommentVisibility(observer, { id, version: 1, visibility: 'public' })).toMatchObject({
      status: 'ok',
    })
    expect((await threadsOf(world.nobody, on)).threads).toHaveLength(1)
    expect((await events()).at(-1)).toMatchObject({ payload: { on: 'R-2', old: 'participants', new: 'public' } })
    await db.recommendation.update({ where: { id: on.recommendationId }, data: { visibility: 'participants' } })
    await changeCommentVisibility(observer, { id, version: 2, visibility: 'secretariat' })
    const back = await changeCommentVisibility(world.actors.secretary, { id, version: 3, visibility: 'public' })
    expect(back).toMatchObject({ status: 'invalid', field: 'visibility' })
  })

  test('does not take an answer out of sight of those it was for', async () => {
    const id = await written(world.actors.observer, 'One.')
    await written(world.actors.mextFocal, 'Answer.', 'participants', id)
    const narrow = { id, version: 1, visibility: 'secretariat' as const }
    expect(await changeCommentVisibility(world.actors.observer, narrow)).toMatchObject({
      message: 'comments.errors.answered',
    })
  })

  test.each([
    ['participants', 'organization'],
    ['organization', 'participants'],
  ] as const)('does not show an answer for one organization to another: %s to %s', async (was, wanted) => {
    const id = await written(world.actors.cabinetFocal, 'One.', was)
    await written(world.actors.secretary, 'Answer.', 'organization', id)
    const outcome = await changeCommentVisibility(world.actors.cabinetFocal, { id, version: 1, visibility: wanted })
    expect(outcome).toMatchObject({ message: 'comments.errors.answered' })
  })
})

async function written(actor: Actor, body: string, visibility: Visibility = 'participants', parentId?: string) {
  const outcome = await writeComment(actor, { ...on, parentId, body, visibility })
  if (outcome.status !== 'ok') throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}

const waiting = (viewer: Actor) => db.mention.count({ where: unseenMentions(viewer) })

const events = () => db.event.findMany({ orderBy: { sequence: 'asc' } })
