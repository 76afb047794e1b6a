import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { address, ask } from '#lib/recommendations/address.ts'
import { findRecommendation } from '#lib/recommendations/queries.ts'
import { respond } from '#lib/recommendations/response.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const yes = { answer: 'accepted', reason: '', passedOnToId: undefined, after: undefined } as const

describe('an answer', () => {
  test('is dated, kept, and told', async () => {
    const { cabinetFocal } = world.actors
    expect(await respond(cabinetFocal, { ...yes, id: world.recommendations.r2.id })).toMatchObject({ status: 'ok' })
    expect(await answers()).toMatchObject([{ kind: 'accepted', current: true, reason: null }])
    expect(await kinds()).toEqual(['recommendation.answered'])
  })

  test('given twice is one answer', async () => {
    const { cabinetFocal } = world.actors
    await respond(cabinetFocal, { ...yes, id: world.recommendations.r2.id })
    expect(await respond(cabinetFocal, { ...yes, id: world.recommendations.r2.id })).toMatchObject({ status: 'ok' })
    expect(await answers()).toHaveLength(1)
    expect(await kinds()).toHaveLength(1)
  })

  test('changed counts from then on, and the earlier one stays', async () => {
    const { cabinetFocal } = world.actors
    const { id } = world.recommendations.r2
    await respond(cabinetFocal, { ...yes, id })
    const [first] = await answers()
    const changed = { ...yes, id, answer: 'declined' as const, reason: 'No budget.', after: first?.id }
    expect(await respond(cabinetFocal, changed)).toMatchObject({ status: 'ok' })
    expect(await answers()).toMatchObject([
      { kind: 'accepted', current: false },
      { kind: 'declined', current: true, reason: 'No budget.' },
    ])
  })

  test('is not overwritten by somebody who had not read it', async () => {
    const { id } = world.recommendations.r2
    await respond(world.actors.cabinetFocal, { ...yes, id })
    const blind = await respond(world.actors.cabinetFocal, { ...yes, id, answer: 'declined', reason: 'No.' })
    expect(blind).toMatchObject({ status: 'conflict', values: { name: 'Aoi Cabinet' } })
    expect(await answers()).toMatchObject([{ kind: 'accepted', current: true }])
  })

  test('of two at once one wins and the other is told', async () => {
    const { id } = world.recommendations.r2
    const outcomes = await Promise.all([
      respond(world.actors.cabinetFocal, { ...yes, id }),
      respond(world.actors.cabinetFocal, { ...yes, id, answer: 'declined', reason: 'No.' }),
    ])
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['conflict', 'ok'])
    expect(await answers()).toHaveLength(1)
  })

  test.each(['acceptedInPart', 'declined', 'passedOn'] as const)('%s needs a reason', async (answer) => {
    const { id } = world.recommendations.r2
    const outcome = await respond(world.actors.cabinetFocal, {
      ...yes,
      id,
      answer,
      passedOnToId: world.organizations.mext.id,
    })
    expect(outcome).toMatchObject({ status: 'invalid', field: 'reason' })
    expect(await answers()).toEqual([])
  })

  test.each([
    ['cabinetContributor', 'forbidden'],
    ['mextFocal', 'forbidden'],
    ['observer', 'forbidden'],
    ['secretary', 'forbidden'],
  ] as const)('%s may not give it', async (who, why) => {
    const outcome = await respond(world.actors[who], { ...yes, id: world.recommendations.r2.id })
    expect(outcome).toEqual({ status: 'refused', why })
    expect(await answers()).toEqual([])
  })

  test('to what one may not see is not found', async () => {
    const { id } = world.recommendations.r2
    await db.recommendation.update({ where: { id }, data: { visibility: 'secretariat' } })
    expect(await respond(world.actors.cabinetFocal, { ...yes, id })).toEqual({ status: 'refused', why: 'notFound' })
  })
})

describe('passed on', () => {
  const on = { ...yes, answer: 'passedOn', reason: 'Not ours.' } as const

  test('the other organization is addressed and asked', async () => {
    const { id } = world.recommendations.r2
    const passedOnToId = world.organizations.mext.id
    expect(await respond(world.actors.cabinetFocal, { ...on, id, passedOnToId })).toMatchObject({ status: 'ok' })
    const addressees = await db.addressee.findMany({ where: { recommendationId: id }, orderBy: { position: 'asc' } })
    expect(addressees).toMatchObject([{}, { organizationId: passedOnToId, position: 2 }])
    expect(addressees[1]?.askedAt).toBeInstanceOf(Date)
    expect(await kinds()).toEqual(['recommendation.answered', 'recommendation.asked'])
    expect(await db.response.count({ where: { recommendationId: id, organizationId: passedOnToId } })).toBe(0)
  })

  test.each([
    ['nobody', 'passedOnTo'],
    ['cabinetOffice', 'passedToSelf'],
  ] as const)('to %s is refused', async (to, message) => {
    const { id } = world.recommendations.r2
    const passedOnToId = to === 'nobody' ? undefined : world.organizations[to].id
    const outcome = await respond(world.actors.cabinetFocal, { ...on, id, passedOnToId })
    expect(outcome).toMatchObject({ field: 'passedOnToId', message: `recommendations.errors.${message}` })
  })

  test('it does not come back', async () => {
    const { id } = world.recommendations.r2
    await respond(world.actors.cabinetFocal, { ...on, id, passedOnToId: world.organizations.mext.id })
    const back = { ...on, id, passedOnToId: world.organizations.cabinetOffice.id }
    expect(await respond(world.actors.mextFocal, back)).toMatchObject({
      message: 'recommendations.errors.passedBack',
      values: { name: 'Cabinet Office' },
    })
  })
})

describe('addressing and asking', () => {
  test('a wording finds its organization, and then another one', async () => {
    const { r1 } = world.recommendations
    const [worded] = await db.addressee.findMany({ where: { recommendationId: r1.id } })
    const named = (organizationId: string) => ({ id: r1.id, organizationId, addresseeId: worded?.id })
    await address(world.actors.secretary, named(world.organizations.mext.id))
    await address(world.actors.secretary, named(world.organizations.jst.id))
    await address(world.actors.secretary, named(world.organizations.jst.id))
    const found = await findRecommendation(world.actors.secretary, 1)
    expect(found?.addressees.map((each) => [each.wording, each.organization?.name])).toEqual([
      ['governments', 'MEXT'],
      ['governments', 'JST'],
    ])
    expect(await kinds()).toEqual(['recommendation.addressed', 'recommendation.addressed'])
  })

  test('asked again nothing happens: a reminder is a word of its own', async () => {
    const { secretary } = world.actors
    const which = { id: world.recommendations.r2.id, organizationId: world.organizations.cabinetOffice.id }
    const at = (hour: string) => ({ ...secretary, at: new Date(`2025-11-${hour}:00:00Z`) })
    await ask(at('01T09'), which)
    await ask(at('02T10'), which)
    expect(await kinds()).toEqual(['recommendation.asked'])
  })

  test('at the same moment is asked once', async () => {
    const which = { id: world.recommendations.r2.id, organizationId: world.organizations.cabinetOffice.id }
    await Promise.all([ask(world.actors.secretary, which), ask(world.actors.secretary, which)])
    expect(await kinds()).toEqual(['recommendation.asked'])
  })

  test('whoever answered is not asked again', async () => {
    const which = { id: world.recommendations.r2.id, organizationId: world.organizations.cabinetOffice.id }
    await respond(world.actors.cabinetFocal, { ...yes, id: which.id })
    expect(await ask(world.actors.secretary, which)).toMatchObject({ message: 'recommendations.errors.answered' })
  })

  test.each(['cabinetFocal', 'observer'] as const)('is not for %s', async (who) => {
    const which = { id: world.recommendations.r2.id, organizationId: world.organizations.cabinetOffice.id }
    expect(await ask(world.actors[who], which)).toEqual({ status: 'refused', why: 'forbidden' })
    expect(await address(world.actors[who], { ...which, addresseeId: undefined })).toEqual({
      status: 'refused',
      why: 'forbidden',
    })
    expect(await kinds()).toEqual([])
  })
})

function answers() {
  return db.response.findMany({ orderBy: { at: 'asc' } })
}

async function kinds() {
  return (await db.event.findMany({ orderBy: { sequence: 'asc' } })).map((event) => event.kind)
}
