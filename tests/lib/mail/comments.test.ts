import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { record } from '#lib/events/record.ts'
import { tellOfEvents } from '#lib/mail/tell.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

async function addressed() {
  const messages = await db.message.findMany({ orderBy: [{ kind: 'asc' }, { toEmail: 'asc' }] })
  return messages.map(({ kind, toName }) => `${kind} ${toName}`)
}

describe('a comment', () => {
  async function givenComment(
    data: { parentId?: string; authorId?: string; visibility?: 'participants' | 'secretariat' } = {},
  ) {
    const { actors, series, recommendations } = world
    return db.comment.create({
      data: {
        seriesId: series.id,
        recommendationId: recommendations.r1.id,
        authorId: actors.secretary.personId,
        body: 'See @Yui\nand answer',
        language: 'en',
        ...data,
      },
    })
  }

  function happened(kind: 'comment.written' | 'comment.edited', commentId: string, actor = world.actors.secretary) {
    const about = { commentId, recommendationId: world.recommendations.r1.id, visibility: 'participants' as const }
    return transaction((tx) => record(tx, actor, kind, { on: 'R-1', reply: false }, about))
  }

  test('is mailed with its words to the people and to the workers of the organizations that it names', async () => {
    const { id } = await givenComment()
    const { actors, organizations } = world
    await db.mention.createMany({
      data: [
        { commentId: id, organizationId: organizations.mext.id },
        { commentId: id, personId: actors.mextFocal.personId },
        { commentId: id, personId: actors.observer.personId },
        { commentId: id, organizationId: organizations.embassy.id },
      ],
    })
    await happened('comment.written', id)
    await tellOfEvents()
    expect(await addressed()).toEqual([
      'mentioned Olive Observer',
      'mentioned Sora Education',
      'mentioned Yui Education',
    ])
    const body = (await db.message.findFirst())?.body
    expect(body).toContain('Secretariat commented on R-1\nR-1 Engage in multilateral frameworks')
    expect(body).toContain('\n> See @Yui\n> and answer\n')
    expect(body).toContain(`http://localhost:3000/world/comments/${id}`)
  })

  test('that was edited is mailed to those only whom it did not name before', async () => {
    const { id } = await givenComment()
    await db.mention.create({ data: { commentId: id, personId: world.actors.mextFocal.personId } })
    await happened('comment.written', id)
    await tellOfEvents()
    await db.mention.create({ data: { commentId: id, personId: world.actors.observer.personId } })
    await happened('comment.edited', id)
    await tellOfEvents()
    expect(await addressed()).toEqual(['mentioned Olive Observer', 'mentioned Yui Education'])
  })

  test('that was withdrawn meanwhile, or that the named may not see, is not mailed', async () => {
    const withdrawn = await givenComment()
    const hidden = await givenComment({ visibility: 'secretariat' })
    for (const { id } of [withdrawn, hidden]) {
      await db.mention.create({ data: { commentId: id, personId: world.actors.mextFocal.personId } })
      await happened('comment.written', id)
    }
    await db.comment.update({ where: { id: withdrawn.id }, data: { withdrawnAt: new Date() } })
    await tellOfEvents()
    expect(await addressed()).toEqual([])
  })

  test('that replies is told to whom it replies', async () => {
    const first = await givenComment({ authorId: world.actors.observer.personId })
    const reply = await givenComment({ parentId: first.id })
    await happened('comment.written', reply.id)
    await tellOfEvents()
    expect(await addressed()).toEqual(['replied Olive Observer'])
  })
})
