import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import {
  addAgendaItem,
  addAgendaItemInput,
  moveAgendaItem,
  removeAgendaItem,
  restoreAgendaItem,
  retimeAgendaItem,
} from '#lib/reviews/agenda/items.ts'
import { agendaOf, maySeeAgenda } from '#lib/reviews/agenda/queries.ts'
import { findReview } from '#lib/reviews/review.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { found, freeze, givenItem, givenReview, itemsOf, reviewEvents } from '../meeting/given.ts'

let world: World
let id: string

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  id = await givenReview(world, { frozen: false })
})

const titles = async () => (await itemsOf(id)).map(({ title }) => title)

async function three() {
  return [
    await givenItem(world, id, 'One'),
    await givenItem(world, id, 'Two'),
    await givenItem(world, id, 'Three'),
  ] as const
}

test('an item is added by its number or as a heading, once', async () => {
  const { secretary } = world.actors
  await givenFollowUp(world)
  const item = await givenItem(world, id, 'f-1', 10)
  expect(item).toMatchObject({ position: 1, minutes: 10, reasons: ['added'], themeId: world.themes.advice.id })
  await givenItem(world, id, 'Ｒ－３'.replace('－', '-'))
  await givenItem(world, id, 'Opening words')
  expect(await titles()).toEqual(['', '', 'Opening words'])
  const again = await addAgendaItem(secretary, { id, what: 'F-1', minutes: 5 })
  expect(again).toMatchObject({ status: 'invalid', field: 'what', message: 'agenda.errors.there' })
  expect(await addAgendaItem(secretary, { id, what: 'F-99', minutes: 5 })).toMatchObject({
    message: 'agenda.errors.unknown',
  })
  expect(addAgendaItemInput.safeParse({ id, what: 'x', minutes: '0' }).success).toBe(false)
  expect((await reviewEvents(id)).map(({ kind }) => kind)).toEqual(['agenda.added', 'agenda.added', 'agenda.added'])
})

test('an item is retimed; of two who do, the second is told', async () => {
  const { secretary } = world.actors
  const [one] = await three()
  const change = { id, itemId: one.id, version: 1 }
  expect(await retimeAgendaItem(secretary, { ...change, minutes: 15 })).toMatchObject({ status: 'ok' })
  const late = await retimeAgendaItem(secretary, { ...change, minutes: 20 })
  expect(late).toMatchObject({ status: 'conflict', message: 'errors.changed', values: { name: 'Kana Secretary' } })
  expect((await itemsOf(id))[0]).toMatchObject({ minutes: 15, version: 2 })
  expect((await agendaOf(secretary, await found(world))).minutes).toBe(25)
})

test('an item is moved to a place, and beyond the end to the end', async () => {
  const { secretary } = world.actors
  const [one, , third] = await three()
  const move = async (itemId: string, to: number) =>
    moveAgendaItem(secretary, { id, itemId, to, order: (await found(world)).version })
  expect(await move(third.id, 1)).toMatchObject({ status: 'ok' })
  expect(await titles()).toEqual(['Three', 'One', 'Two'])
  expect(await move(third.id, 2)).toMatchObject({ status: 'ok' })
  expect(await titles()).toEqual(['One', 'Three', 'Two'])
  expect(await move(one.id, 99)).toMatchObject({ status: 'ok' })
  expect(await titles()).toEqual(['Three', 'Two', 'One'])
  expect((await itemsOf(id)).map(({ position }) => position)).toEqual([1, 2, 3])
})

test('of two who move at once one is told, and no item is lost or doubled', async () => {
  const { secretary } = world.actors
  const [one, , third] = await three()
  const { version: order } = await found(world)
  const outcomes = await Promise.all([
    moveAgendaItem(secretary, { id, itemId: one.id, to: 3, order }),
    moveAgendaItem(secretary, { id, itemId: third.id, to: 1, order }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['conflict', 'ok'])
  expect([...(await titles())].sort()).toEqual(['One', 'Three', 'Two'])
  expect((await itemsOf(id)).map(({ position }) => position)).toEqual([1, 2, 3])
})

test('what is taken off can be put back; what has an outcome stays', async () => {
  const { secretary } = world.actors
  const [one, two] = await three()
  expect(await removeAgendaItem(secretary, { id, itemId: one.id, version: 1 })).toMatchObject({ status: 'ok' })
  expect(await removeAgendaItem(secretary, { id, itemId: one.id, version: 1 })).toMatchObject({ status: 'ok' })
  expect(await titles()).toEqual(['Two', 'Three'])
  expect((await agendaOf(secretary, await found(world))).removed).toMatchObject([{ title: 'One' }])
  expect(await restoreAgendaItem(secretary, { id, itemId: one.id, version: 2 })).toMatchObject({ status: 'ok' })
  expect((await titles()).length).toBe(3)
  await db.meetingDecision.create({ data: { agendaItemId: two.id, kind: 'note', text: 'Noted.', language: 'en' } })
  expect(await removeAgendaItem(secretary, { id, itemId: two.id, version: 1 })).toMatchObject({
    status: 'invalid',
    message: 'agenda.errors.decided',
  })
})

test('members see it once the state is frozen, without what they may not see and without a gap', async () => {
  const { observer, secretary, cabinetFocal } = world.actors
  await givenFollowUp(world, { visibility: 'secretariat', title: 'Secret' })
  await givenFollowUp(world, { visibility: 'organization', leadId: world.organizations.cabinetOffice.id })
  for (const what of ['F-1', 'F-2', 'R-1']) await givenItem(world, id, what)
  const before = await findReview(observer, 2)
  if (!before) throw new Error('an open review is there for members')
  expect(maySeeAgenda(observer, before)).toBe(false)
  expect(maySeeAgenda(secretary, before)).toBe(true)
  await freeze(world, id)
  const review = await found(world)
  expect(maySeeAgenda(observer, review)).toBe(true)
  expect(maySeeAgenda(world.nobody, review)).toBe(false)
  const seen = async (viewer: typeof observer) =>
    (await agendaOf(viewer, review)).items.map(({ ref, place }) => `${place} ${ref}`)
  expect(await seen(secretary)).toEqual(['1 F-1', '2 F-2', '3 R-1'])
  expect(await seen(cabinetFocal)).toEqual(['1 F-2', '2 R-1'])
  expect(await seen(observer)).toEqual(['1 R-1'])
})
