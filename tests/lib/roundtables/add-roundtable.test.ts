import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { addRoundtable, holdRoundtable } from '#lib/roundtables/add-roundtable.ts'
import { enterOrganization } from '#lib/roundtables/organizations.ts'
import { type Curator, foundSeries } from '#lib/roundtables/series.ts'
import { resetDatabase } from '#tests/setup/database.ts'

const founded = new Date('2024-04-01T00:00:00Z')
let curator: Curator
let organizationId: string

beforeEach(async () => {
  await resetDatabase()
  await transaction(async (tx) => {
    const series = {
      slug: 'sea',
      name: 'Sea Roundtable',
      fictional: true,
      themes: [{ name: 'Tides', shortName: 'Tides' }],
    }
    curator = (await foundSeries(tx, series, founded)).curator
    const institute = { slug: 'tide', name: 'Tide Institute', shortName: 'Tide', country: 'JP', atTable: true }
    organizationId = (await enterOrganization(tx, curator, { ...institute, sector: 'foundation' })).id
  }, founded)
})

const seat = (name: string) => ({ name, printedTitle: 'Fellow', printedAs: 'Tide Institute', organizationId })

test('a founding happened when it is said to have happened, with its events', async () => {
  expect(await db.series.findFirst()).toMatchObject({ createdAt: founded, staleAfterDays: 60, timeZone: 'Asia/Tokyo' })
  const events = await db.event.findMany({ orderBy: { sequence: 'asc' } })
  expect(events.map(({ kind, at }) => [kind, at])).toEqual([
    ['series.founded', founded],
    ['theme.added', founded],
    ['organization.added', founded],
  ])
})

test('who sits at two roundtables for one organization is one person', async () => {
  const startsAt = new Date('2024-05-01T04:00:00Z')
  const first = await transaction((tx) =>
    addRoundtable(tx, curator, {
      title: 'First',
      startsAt,
      held: true,
      participants: [seat('Ann Lee'), seat('Bo Ek')],
    }),
  )
  const second = await transaction((tx) =>
    addRoundtable(tx, curator, { title: 'Second', held: false, participants: [seat('Bo Ek')] }),
  )
  expect([first.number, second.number]).toEqual([1, 2])
  expect(second.participants[0]?.personId).toBe(first.participants[1]?.personId)
  expect(await db.person.count()).toBe(2)
  const events = await db.event.findMany({ where: { kind: 'roundtable.added' }, orderBy: { sequence: 'asc' } })
  expect(events.map((event) => event.payload)).toEqual([
    { number: 1, title: 'First', held: true, startsAt: '2024-05-01T04:00:00.000Z' },
    { number: 2, title: 'Second', held: false, startsAt: null },
  ])
})

test('the same name from elsewhere is somebody else', async () => {
  const participants = [seat('Ann Lee')]
  await transaction((tx) => addRoundtable(tx, curator, { title: 'First', held: false, participants }))
  const elsewhere = [{ ...seat('Ann Lee'), organizationId: null }]
  await transaction((tx) => addRoundtable(tx, curator, { title: 'Second', held: false, participants: elsewhere }))
  expect(await db.person.count()).toBe(2)
})

test.each([
  ['held without a date', { title: 'Undated', held: true }],
  ['over before it began', { title: 'Late', held: false, startsAt: new Date(2), endsAt: new Date(1) }],
])('a roundtable %s is refused', async (_, input) => {
  await expect(transaction((tx) => addRoundtable(tx, curator, input))).rejects.toThrow()
  expect(await db.roundtable.count()).toBe(0)
})

test('what was planned and then held keeps its number, and gets who sat there', async () => {
  const planned = await transaction((tx) => addRoundtable(tx, curator, { title: 'Planned', held: false }))
  const startsAt = new Date('2024-09-01T04:00:00Z')
  const held = await transaction((tx) =>
    holdRoundtable(tx, curator, { id: planned.id, startsAt, participants: [seat('Ann Lee')] }),
  )
  expect(held.number).toBe(planned.number)
  expect(await db.roundtable.findUnique({ where: { id: planned.id } })).toMatchObject({ held: true, startsAt })
  expect(await db.participation.count({ where: { roundtableId: planned.id } })).toBe(1)
  const said = await db.event.findMany({ where: { kind: 'roundtable.added' }, orderBy: { sequence: 'asc' } })
  expect(said.map(({ payload }) => Reflect.get(Object(payload), 'held'))).toEqual([false, true])
})
