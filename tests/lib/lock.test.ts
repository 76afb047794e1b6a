import { expect, test } from 'vitest'
import { type Lockable, lock } from '#lib/command.ts'
import { db, transaction } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { givenTexts } from './translations/given.ts'

test('a row is held for its own series, and not for a moment for another', async () => {
  await resetDatabase()
  const world = await buildWorld()
  const other = await db.series.create({ data: { slug: 'other', name: 'Other' } })
  const rows = await givenRows(world)
  const heldFor = async (seriesId: string) => {
    const held: string[] = []
    for (const [table, id] of rows)
      await transaction(async (tx) => {
        await lock(tx, { seriesId }, table, id)
        if (!(await isFree(table, id))) held.push(table)
      })
    return held
  }
  expect(await heldFor(other.id)).toEqual([])
  expect(await heldFor(world.series.id)).toEqual(rows.map(([table]) => table))
})

test('somebody is of the series in which they sat, as well', async () => {
  await resetDatabase()
  const { roundtable, actors, series } = await buildWorld()
  const other = await db.series.create({ data: { slug: 'other', name: 'Other' } })
  const elsewhere = await db.roundtable.create({ data: { seriesId: other.id, number: 1, title: 'Elsewhere' } })
  const { personId } = actors.observer
  await db.membership.deleteMany({ where: { personId } })
  const held = () =>
    transaction(async (tx) => {
      await lock(tx, { seriesId: series.id }, 'Person', personId)
      return !(await isFree('Person', personId))
    })
  const seat = { personId, position: 1, printedTitle: 'Head', printedAs: 'Olive' }
  await db.participation.create({ data: { ...seat, roundtableId: elsewhere.id } })
  expect(await held()).toBe(false)
  await db.participation.create({ data: { ...seat, roundtableId: roundtable.id } })
  expect(await held()).toBe(true)
})

/** A row of each table that is translated, and of the others that do not name their series themselves. */
async function givenRows(world: World): Promise<[Lockable, string][]> {
  const texts = Object.entries(await givenTexts(world, 'participants'))
  const seriesId = world.series.id
  const request = await db.reviewRequest.create({
    data: { reviewId: (await db.review.findFirstOrThrow()).id, organizationId: world.organizations.mext.id },
  })
  const snapshot = { seriesId, number: 1, title: 'One', takenAt: new Date(), content: '{}', sha256: '' }
  const pack = await db.packJob.create({
    data: { language: 'en', audience: 'public', snapshot: { create: snapshot } },
  })
  return [
    ...texts.map(([table, [, { id }]]): [Lockable, string] => [table as Lockable, id]),
    ['ReviewRequest', request.id],
    ['PackJob', pack.id],
  ]
}

/* Another connection asks, and does not wait. */
async function isFree(table: Lockable, id: string) {
  const from = Prisma.raw(`"${table}"`)
  const free = await db.$queryRaw<object[]>`select id from ${from} where id = ${id}::uuid for no key update skip locked`
  return free.length === 1
}
