import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { Visibility } from '#lib/db/generated/enums.ts'
import { findRecommendation, listRecommendations } from '#lib/recommendations/queries.ts'
import { findMarkedDocument, findOriginal, sourcesOf } from '#lib/recommendations/source.ts'
import { workOn } from '#lib/recommendations/tally.ts'
import { changeRecommendationVisibility } from '#lib/recommendations/visibility.ts'
import type { Viewer } from '#lib/viewer.ts'
import { visibleFollowUps } from '#lib/visibility.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

describe('the list', () => {
  test('goes by theme and number', async () => {
    const themes = await listRecommendations(world.nobody)
    expect(
      themes.map(({ theme, recommendations }) => [theme?.name, recommendations.map((each) => each.number)]),
    ).toEqual([
      ['Scientific advice', [1, 2]],
      ['Coordination', [3]],
    ])
  })

  test('what is for participants is not there for the public', async () => {
    await db.recommendation.update({ where: { id: world.recommendations.r2.id }, data: { visibility: 'participants' } })
    expect(await findRecommendation(world.nobody, 2)).toBeNull()
    expect(await findRecommendation(world.actors.observer, 2)).toMatchObject({ number: 2 })
  })

  test('a document that is not open gives no passage away', async () => {
    await db.document.update({ where: { id: world.document.id }, data: { visibility: 'participants' } })
    const { r2 } = world.recommendations
    expect(await sourcesOf(world.nobody, r2)).toEqual([])
    expect(await findMarkedDocument(world.nobody, world.document.id)).toBeNull()
    expect(await findOriginal(world.nobody, world.document.id)).toBeNull()
    expect(await sourcesOf(world.actors.observer, r2)).toHaveLength(1)
  })
})

describe('the document', () => {
  test('marks the passages of what one may see, and no others', async () => {
    await db.recommendation.update({ where: { id: world.recommendations.r2.id }, data: { visibility: 'secretariat' } })
    const marked = async (viewer: Viewer) => {
      const found = await findMarkedDocument(viewer, world.document.id)
      return found?.blocks.flatMap((block) =>
        block.pieces.map(({ text, marks }) => [text, ...marks.map((m) => m.number)]),
      )
    }
    const [first, second, third] = [
      'Governments should engage in multilateral frameworks.',
      'It is necessary to review scientific advice.',
      'Committees should involve all ministries.',
    ]
    expect(await marked(world.nobody)).toEqual([[first, 1], [` ${second} `], [third, 3]])
    expect(await marked(world.actors.secretary)).toEqual([[first, 1], [' '], [second, 2], [' '], [third, 3]])
  })
})

describe('the status', () => {
  test('is the same for everybody, its reason counts what the reader may see', async () => {
    await givenFollowUp(world, { progress: 'inProgress', leadId: world.organizations.mext.id })
    await givenFollowUp(world, { visibility: 'public' })
    const forPublic = await findRecommendation(world.nobody, 1)
    expect(forPublic?.why).toMatchObject({ status: 'partiallyAddressed', hidden: true, tally: { followUps: 1 } })
    const forMembers = await findRecommendation(world.actors.observer, 1)
    expect(forMembers?.why).toMatchObject({ status: 'partiallyAddressed', hidden: false, tally: { followUps: 2 } })
  })

  test('counts the follow-ups that visibleFollowUps shows, for every role and visibility', async () => {
    const { cabinetOffice, mext } = world.organizations
    for (const visibility of Object.values(Visibility)) {
      await givenFollowUp(world, { visibility })
      await givenFollowUp(world, { visibility, leadId: cabinetOffice.id })
      await givenFollowUp(world, { visibility, supports: { create: { organizationId: mext.id } } })
      await givenFollowUp(world, { visibility, assignments: { create: { organizationId: mext.id } } })
      await givenFollowUp(world, {
        visibility,
        assignments: { create: { organizationId: mext.id, state: 'handedBack' } },
      })
    }
    const alone = { ...world.actors.observer, organizationId: null }
    for (const viewer of [world.nobody, alone, ...Object.values(world.actors)]) {
      const { shown } = (await workOn(viewer))(world.recommendations.r1.id)
      const counted = shown.reduce((sum, work) => sum + work.count, 0)
      expect(counted).toBe(await db.followUp.count({ where: visibleFollowUps(viewer) }))
    }
  })
})

describe('who sees a recommendation', () => {
  const narrow = () => ({ id: world.recommendations.r1.id, version: 1, visibility: 'participants' as const })

  test('is changed by the secretariat, and told', async () => {
    expect(await changeRecommendationVisibility(world.actors.secretary, narrow())).toMatchObject({ status: 'ok' })
    expect(await findRecommendation(world.nobody, 1)).toBeNull()
    expect(await db.event.findMany()).toMatchObject([
      { kind: 'recommendation.visibilityChanged', payload: { number: 1, old: 'public', new: 'participants' } },
    ])
  })

  test('by nobody else', async () => {
    const outcome = await changeRecommendationVisibility(world.actors.cabinetFocal, narrow())
    expect(outcome).toEqual({ status: 'refused', why: 'forbidden' })
    expect(await db.event.count()).toBe(0)
  })

  test('and not over a change that one has not seen', async () => {
    await changeRecommendationVisibility(world.actors.secretary, narrow())
    const late = { ...narrow(), visibility: 'secretariat' as const }
    expect(await changeRecommendationVisibility(world.actors.secretary, late)).toMatchObject({ status: 'conflict' })
  })
})
