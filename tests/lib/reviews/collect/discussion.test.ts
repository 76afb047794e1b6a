import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { dropDiscussion, openDiscussion, requestDiscussion } from '#lib/reviews/collect/discussion.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, givenFollowUp, type World } from '#tests/world.ts'
import { forbidden, ok } from './given.ts'

let world: World
let id: string
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const { cabinetOffice, mext } = world.organizations
  const supports = { create: { organizationId: mext.id } }
  id = (await givenFollowUp(world, { leadId: cabinetOffice.id, supports, visibility: 'public' })).id
})

const kindsNow = async () => (await eventsOf(id)).map(({ kind, visibility }) => `${kind} ${visibility}`)

describe('a wish to discuss a follow-up', () => {
  test('is said once, with its reason, and taken back', async () => {
    const { mextContributor, cabinetFocal, secretary } = world.actors
    expect(await requestDiscussion(mextContributor, { id, reason: 'Who pays?' })).toMatchObject(ok)
    expect(await requestDiscussion(cabinetFocal, { id, reason: 'Me too' })).toMatchObject(ok)
    expect(await openDiscussion(cabinetFocal, id)).toMatchObject({ reason: 'Who pays?', name: 'Sora Education' })
    expect(await openDiscussion(world.nobody, id)).toBeNull()
    expect(await dropDiscussion(secretary, { id })).toMatchObject(ok)
    expect(await dropDiscussion(secretary, { id })).toMatchObject(ok)
    expect(await openDiscussion(cabinetFocal, id)).toBeNull()
    expect(await kindsNow()).toEqual([
      'followUp.discussionRequested participants',
      'followUp.discussionDropped participants',
    ])
    expect(await requestDiscussion(cabinetFocal, { id, reason: '' })).toMatchObject(ok)
    expect(await db.discussionRequest.count()).toBe(2)
  })

  test('is taken back by its own organization or the secretariat, not by who would rather not talk about it', async () => {
    const { mextContributor, mextFocal, cabinetFocal } = world.actors
    await requestDiscussion(mextContributor, { id, reason: 'Who pays?' })
    expect(await openDiscussion(cabinetFocal, id)).toMatchObject({ mayDrop: false })
    expect(await dropDiscussion(cabinetFocal, { id })).toEqual(forbidden)
    expect(await openDiscussion(mextFocal, id)).toMatchObject({ mayDrop: true })
    expect(await dropDiscussion(mextFocal, { id })).toMatchObject(ok)
    expect(await openDiscussion(mextFocal, id)).toBeNull()
  })

  test('of two at once is one', async () => {
    const { mextFocal, cabinetFocal } = world.actors
    const both = [mextFocal, cabinetFocal].map((actor) => requestDiscussion(actor, { id, reason: '' }))
    expect(await Promise.all(both)).toMatchObject([ok, ok])
    expect(await db.discussionRequest.count()).toBe(1)
  })

  test('is for lead, supporters and secretariat', async () => {
    const { ministryFocal, observer } = world.actors
    for (const actor of [ministryFocal, observer])
      expect(await requestDiscussion(actor, { id, reason: '' })).toEqual(forbidden)
    expect(await kindsNow()).toEqual([])
  })
})
