import { beforeEach, describe, expect, test } from 'vitest'
import { editComment } from '#lib/comments/edit.ts'
import { markMentionSeen, unseenMentions } from '#lib/comments/mentions-seen.ts'
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

describe('a mention', () => {
  test('waits for the person or the organization until it is read', async () => {
    const { observer, mextFocal, mextContributor } = world.actors
    const id = await written(observer, '@MEXT and @Yui Education, could you?')
    expect(await waiting(mextFocal)).toBe(2)
    expect(await waiting(mextContributor)).toBe(1)
    await markMentionSeen(mextFocal, { id })
    expect(await waiting(mextFocal)).toBe(0)
    expect(await waiting(mextContributor)).toBe(0)
  })

  test('of somebody who may not read it is refused, by name', async () => {
    const input = { ...on, body: 'Ask @MEXT, @外務省 and @Kana Secretary.', visibility: 'organization' as const }
    expect(await writeComment(world.actors.cabinetFocal, input)).toMatchObject({
      status: 'invalid',
      field: 'body',
      values: { names: 'MEXT, Ministry of Foreign Affairs' },
    })
    expect(await db.comment.count()).toBe(0)
  })

  test('of somebody who may not see the item is refused', async () => {
    const { id } = await givenFollowUp(world, {
      visibility: 'organization',
      leadId: world.organizations.cabinetOffice.id,
    })
    const input = { followUpId: id, body: '@Yui Education', visibility: 'organization' as const }
    expect(await writeComment(world.actors.cabinetFocal, input)).toMatchObject({ field: 'body' })
    expect(await writeComment(world.actors.cabinetFocal, { ...input, body: '@Ren Cabinet' })).toMatchObject({
      status: 'ok',
    })
  })

  test('of somebody of one’s own who may not see the item is refused', async () => {
    const { id } = await givenFollowUp(world, { visibility: 'organization', leadId: world.organizations.mext.id })
    const input = { followUpId: id, body: '@JST', visibility: 'organization' as const }
    expect(await writeComment(world.actors.secretary, input)).toMatchObject({ field: 'body', values: { names: 'JST' } })
  })

  test('in a comment for the secretariat is of the secretariat alone', async () => {
    const input = { ...on, body: '@Olive Observer, @Cabinet Office', visibility: 'secretariat' as const }
    expect(await writeComment(world.actors.cabinetFocal, input)).toMatchObject({
      message: 'comments.errors.closedComment',
      values: { names: 'Olive Observer, Cabinet Office' },
    })
    expect(await writeComment(world.actors.cabinetFocal, { ...input, body: '@Kana Secretary' })).toMatchObject({
      status: 'ok',
    })
  })

  test('in a comment for everybody is of anybody', async () => {
    await db.recommendation.updateMany({ data: { visibility: 'public' } })
    await written(world.actors.cabinetFocal, '@Olive Observer and @MEXT', 'public')
    expect(await db.mention.count()).toBe(2)
  })

  test('of somebody without an organization is not in a circle without one', async () => {
    await db.membership.updateMany({ where: { role: 'observer' }, data: { organizationId: null } })
    const alone = { ...world.actors.observer, organizationId: null }
    const input = { ...on, body: '@Olive Observer', visibility: 'organization' as const }
    expect(await writeComment(alone, input)).toMatchObject({ field: 'body', values: { names: 'Olive Observer' } })
  })

  test('of a name that two have asks which', async () => {
    await db.person.create({
      data: {
        name: 'Yui Education',
        memberships: {
          create: { seriesId: world.series.id, role: 'observer', organizationId: world.organizations.jst.id },
        },
      },
    })
    const input = { ...on, body: '@Yui Education', visibility: 'participants' as const }
    expect(await writeComment(world.actors.observer, input)).toMatchObject({
      message: 'comments.errors.unclear',
      values: { name: 'Yui Education' },
    })
    expect(await writeComment(world.actors.observer, { ...input, body: '@Yui Education (JST)' })).toMatchObject({
      status: 'ok',
    })
  })

  test('follows the wording', async () => {
    const { observer } = world.actors
    const id = await written(observer, '@MEXT')
    await editComment(observer, { id, version: 1, body: '@JST' })
    expect(await db.mention.findMany()).toMatchObject([{ organizationId: world.organizations.jst.id }])
  })
})

async function written(actor: Actor, body: string, visibility: Visibility = 'participants', parentId?: string) {
  const outcome = await writeComment(actor, { ...on, parentId, body, visibility })
  if (outcome.status !== 'ok') throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}

const waiting = (viewer: Actor) => db.mention.count({ where: unseenMentions(viewer) })
