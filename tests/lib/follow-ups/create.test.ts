import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { createFollowUp, createFollowUpInput } from '#lib/follow-ups/create.ts'
import type { Actor } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const create = (actor: Actor, typed: object) =>
  createFollowUp(actor, createFollowUpInput.parse({ recommendations: '2', title: 'A review', ...typed }))

test('the secretariat creates, links, supports and offers in one step, each with its event', async () => {
  const { cabinetOffice, mext } = world.organizations
  const outcome = await create(world.actors.secretary, {
    recommendations: ['2', '3'],
    description: '助言の仕組み',
    offerTo: cabinetOffice.id,
    message: 'You asked for it',
    supports: mext.id,
  })
  expect(outcome).toMatchObject({ status: 'ok', value: { number: 1 } })
  const item = await db.followUp.findFirstOrThrow({ include: { answers: true, supports: true, assignments: true } })
  expect(item).toMatchObject({ number: 1, leadId: null, visibility: 'participants', language: 'en' })
  expect(item.searchText).toContain('助言')
  expect(item.answers).toHaveLength(2)
  expect(item.supports).toMatchObject([{ organizationId: mext.id }])
  expect(item.assignments).toMatchObject([{ organizationId: cabinetOffice.id, state: 'offered' }])
  const events = await eventsOf(item.id)
  expect(events.map(({ kind }) => kind)).toEqual(['followUp.created', 'followUp.supportAdded', 'followUp.offered'])
  expect(events[0]?.payload).toMatchObject({ recommendations: [2, 3], title: 'A review' })
})

test('a form that is sent twice, even at once, creates one follow-up', async () => {
  const id = randomUUID()
  const twice = await Promise.all([0, 1].map(() => create(world.actors.secretary, { id })))
  expect(twice).toEqual([0, 1].map(() => ({ status: 'ok', value: { id, number: 1 } })))
  expect(await create(world.actors.secretary, { id })).toEqual(twice[0])
  expect(await db.followUp.count()).toBe(1)
  expect(await eventsOf(id)).toHaveLength(1)
})

test('numbers follow each other without gap when several create at once', async () => {
  await Promise.all([1, 2, 3, 4].map(() => create(world.actors.secretary, {})))
  expect((await db.followUp.findMany({ orderBy: { number: 'asc' } })).map(({ number }) => number)).toEqual([1, 2, 3, 4])
})

test('a focal point creates and may involve their own organization only', async () => {
  const { cabinetFocal } = world.actors
  const { cabinetOffice, mext } = world.organizations
  expect(await create(cabinetFocal, { offerTo: cabinetOffice.id })).toMatchObject({ status: 'ok' })
  for (const typed of [{ offerTo: mext.id }, { supports: mext.id }, { visibility: 'public' }])
    expect(await create(cabinetFocal, typed)).toEqual({ status: 'refused', why: 'forbidden' })
  expect(await db.followUp.count()).toBe(1)
})

test('contributors and observers create nothing', async () => {
  for (const actor of [world.actors.cabinetContributor, world.actors.observer])
    expect(await create(actor, {})).toEqual({ status: 'refused', why: 'forbidden' })
  expect(await db.followUp.count()).toBe(0)
})

test('a recommendation that the actor does not see cannot be answered, and no number is spent', async () => {
  await db.recommendation.update({ where: { id: world.recommendations.r3.id }, data: { visibility: 'secretariat' } })
  const refused = { status: 'invalid', field: 'recommendations' }
  expect(await create(world.actors.cabinetFocal, { recommendations: ['2', '3'] })).toMatchObject(refused)
  expect(await create(world.actors.secretary, { recommendations: '99' })).toMatchObject(refused)
  expect((await db.series.findFirstOrThrow()).followUpsNumbered).toBe(0)
})
