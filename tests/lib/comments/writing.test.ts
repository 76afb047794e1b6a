import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { placeOf, threadsOf } from '#lib/comments/threads.ts'
import { writeComment } from '#lib/comments/write.ts'
import { db } from '#lib/db/client.ts'
import type { Visibility } from '#lib/db/generated/enums.ts'
import type { Actor } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World
let on: { recommendationId: string }
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  on = { recommendationId: world.recommendations.r2.id }
})

describe('a comment', () => {
  test('keeps who wrote it, for which organization, in which language', async () => {
    const { cabinetFocal } = world.actors
    const id = await written(cabinetFocal, '外務省と調整中です。')
    expect(await db.comment.findUnique({ where: { id } })).toMatchObject({
      authorId: cabinetFocal.personId,
      organizationId: cabinetFocal.organizationId,
      language: 'ja',
      visibility: 'participants',
    })
    expect(await events()).toMatchObject([
      { kind: 'comment.written', commentId: id, visibility: 'participants', payload: { on: 'R-2', reply: false } },
    ])
  })

  test('sent twice from one form is one comment', async () => {
    const form = { ...on, body: 'Once.', visibility: 'participants' as const, key: randomUUID() }
    const outcomes = await Promise.all([1, 2].map(() => writeComment(world.actors.observer, form)))
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['ok', 'ok'])
    expect(await db.comment.count()).toBe(1)
    expect(await events()).toHaveLength(1)
  })

  test('that answers an answer stands beside it', async () => {
    const { observer, mextFocal } = world.actors
    const first = await written(observer, 'First.')
    const second = await written(mextFocal, 'Second.', 'participants', first)
    await written(observer, 'Third.', 'participants', second)
    const { threads } = await threadsOf(observer, on)
    expect(threads.map((thread) => [thread.body, thread.replies.map((reply) => reply.body)])).toEqual([
      ['First.', ['Second.', 'Third.']],
    ])
  })

  test('is not written by somebody who is not signed in, nor on what one may not see', async () => {
    const input = { ...on, body: 'x', visibility: 'public' as const }
    const stranger = { ...world.actors.observer, role: null } as object as Actor
    expect(await writeComment(stranger, input)).toMatchObject({ status: 'refused', why: 'forbidden' })
    await db.recommendation.update({ where: { id: on.recommendationId }, data: { visibility: 'secretariat' } })
    expect(await writeComment(world.actors.observer, input)).toMatchObject({ status: 'refused', why: 'notFound' })
    expect(await db.comment.count()).toBe(0)
    expect(await events()).toEqual([])
  })

  test('is never for more people than what it is about', async () => {
    const { id } = await givenFollowUp(world)
    const wide = { followUpId: id, body: 'x', visibility: 'public' as const }
    expect(await writeComment(world.actors.observer, wide)).toMatchObject({ field: 'visibility' })
    const parentId = await written(world.actors.observer, 'Quiet.', 'secretariat')
    const answer = { ...on, parentId, body: 'x', visibility: 'participants' as const }
    expect(await writeComment(world.actors.secretary, answer)).toMatchObject({ field: 'visibility' })
  })
})

describe('who reads a comment', () => {
  const roles = ['nobody', 'secretary', 'cabinetContributor', 'mextFocal', 'observer'] as const
  test.each([
    ['public', [...roles]],
    ['participants', roles.slice(1)],
    ['organization', ['secretary', 'cabinetContributor']],
    ['secretariat', ['secretary']],
  ] as const)('%s', async (visibility, readers) => {
    const id = await written(world.actors.cabinetFocal, 'Mine.', visibility)
    for (const role of roles) {
      const viewer = role === 'nobody' ? world.nobody : world.actors[role]
      const { threads } = await threadsOf(viewer, on)
      expect([role, threads.length]).toEqual([role, (readers as readonly string[]).includes(role) ? 1 : 0])
      expect((await placeOf(viewer, id)) !== null).toBe(threads.length > 0)
    }
  })

  test('an answer to one for an organization is for that organization', async () => {
    const { cabinetFocal, cabinetContributor, secretary, mextFocal } = world.actors
    const parent = await written(cabinetFocal, 'Only us.', 'organization')
    await written(secretary, 'Understood.', 'organization', parent)
    expect((await threadsOf(cabinetContributor, on)).threads[0]?.replies).toHaveLength(1)
    expect((await threadsOf({ ...mextFocal, organizationId: secretary.organizationId }, on)).threads).toEqual([])
  })
})

async function written(actor: Actor, body: string, visibility: Visibility = 'participants', parentId?: string) {
  const outcome = await writeComment(actor, { ...on, parentId, body, visibility })
  if (outcome.status !== 'ok') throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}

const events = () => db.event.findMany({ orderBy: { sequence: 'asc' } })
