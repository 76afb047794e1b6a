import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, freezeInstant, reader, transaction } from '#lib/db/client.ts'
import { csvOf } from '#lib/exports/csv.ts'
import { hold, resume } from '#lib/follow-ups/progress.ts'
import { asOwner, resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

type Version = { title: string; from: Date; until: Date | null }

function versionsOf(id: string) {
  return db.$queryRaw<Version[]>`select title, _since as "from", nullif(_until, 'infinity') as until
    from versions."FollowUp" where id = ${id}::uuid order by _since, _until`
}

function rename(id: string, title: string) {
  return db.followUp.update({ where: { id }, data: { title } })
}

const at = (asOf: Date) => reader({ ...world.actors.secretary, asOf })

describe('a transaction', () => {
  test('happens at one instant, that of its events, and is seen as of just that', async () => {
    const { id, version } = await givenFollowUp(world, { progress: 'inProgress', leadId: world.organizations.mext.id })
    await hold(world.actors.secretary, { id, version, reason: 'because' })
    const event = await db.event.findFirstOrThrow({ where: { kind: 'followUp.held' } })
    const instants =
      await db.$queryRaw`select _since as at from versions."FollowUp" where id = ${id}::uuid and version = 2
      union all select _since from versions."Update"`
    expect(instants).toEqual([{ at: event.at }, { at: event.at }])
    const then = at(event.at)
    expect(await then.followUp.findFirst({ where: { id } })).toMatchObject({ progress: 'onHold' })
    expect(await then.event.count({ where: { kind: 'followUp.held' } })).toBe(1)
    const before = at(new Date(event.at.getTime() - 1))
    expect(await before.followUp.findFirst({ where: { id } })).toMatchObject({ progress: 'inProgress' })
    expect(await before.event.count({ where: { kind: 'followUp.held' } })).toBe(0)
  })

  test('that came to nothing leaves no state behind', async () => {
    const { id } = await givenFollowUp(world)
    const failing = transaction(async (tx) => {
      await tx.followUp.update({ where: { id }, data: { title: 'Never' } })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await rename(id, 'Follow-up 1')
    expect(await versionsOf(id)).toHaveLength(1)
  })

  test('of an import is dated as it says, and so are its events', async () => {
    const then = new Date('2026-02-28T23:59:59.123Z')
    const { id, version } = await transaction(
      (tx) =>
        tx.followUp.create({
          data: { seriesId: world.series.id, number: 9, title: 'Old', language: 'en', progress: 'inProgress' },
        }),
      then,
    )
    const later = new Date('2026-03-05T00:00:00Z')
    await hold({ ...world.actors.secretary, at: later }, { id, version, reason: 'because' })
    expect(await db.event.findFirst({ where: { kind: 'followUp.held' } })).toMatchObject({ at: later })
    expect(await versionsOf(id)).toMatchObject([
      { from: then, until: later },
      { from: later, until: null },
    ])
  })
})

describe('the states of a row', () => {
  test('that changes twice in a transaction are one, seen from outside', async () => {
    const { id } = await givenFollowUp(world)
    await transaction(async (tx) => {
      await tx.followUp.update({ where: { id }, data: { title: 'First' } })
      await tx.followUp.update({ where: { id }, data: { title: 'Second' } })
    })
    const [first, passing, last] = await versionsOf(id)
    expect(passing).toMatchObject({ title: 'First', until: first?.until })
    expect(last).toMatchObject({ title: 'Second', from: first?.until, until: null })
    expect((await at(last?.from ?? new Date()).followUp.findFirst({ where: { id } }))?.title).toBe('Second')
  })

  test('never overlap: what is told late of an earlier time holds from the last known change on', async () => {
    const { id } = await givenFollowUp(world)
    await rename(id, 'Known')
    await transaction(
      (tx) => tx.followUp.update({ where: { id }, data: { title: 'Told late' } }),
      new Date('2020-01-01Z'),
    )
    const [, known, late] = await versionsOf(id)
    expect(known?.until).toEqual(known?.from)
    expect(late).toMatchObject({ title: 'Told late', from: known?.from, until: null })
  })

  test('cannot be rewritten, not even by the owner', async () => {
    await givenFollowUp(world)
    const refused = /append-only/
    await expect(asOwner(`update versions."FollowUp" set title = 'x'`)).rejects.toThrow(refused)
    await expect(asOwner(`update versions."FollowUp" set _since = now()`)).rejects.toThrow(refused)
    await expect(asOwner(`delete from versions."FollowUp"`)).rejects.toThrow(refused)
    await expect(asOwner(`truncate versions."FollowUp"`)).rejects.toThrow(refused)
  })
})

describe('freezeInstant', () => {
  test('gives an instant that stays as it was first read, while several write', { timeout: 60_000 }, async () => {
    const items = [await givenFollowUp(world), await givenFollowUp(world), await givenFollowUp(world)]
    // The first picture may come before the first writer is through.
    await db.followUp.updateMany({ data: { title: 'none yet' } })
    let writing = true
    // Each writer gives all three the same title, slowly: a picture in between would show two titles.
    const writers = ['a', 'b', 'c'].map(async (writer) => {
      for (let n = 0; writing; n += 1)
        await transaction(async (tx) => {
          for (const { id } of items) await tx.followUp.update({ where: { id }, data: { title: `${writer}${n}` } })
          await delay(n % 3)
        })
    })
    const read = (asOf: Date) =>
      at(asOf).followUp.findMany({ orderBy: { number: 'asc' }, select: { title: true, progress: true } })
    const pictures: { asOf: Date; seen: Awaited<ReturnType<typeof read>> }[] = []
    for (let n = 0; n < 40; n += 1) {
      const asOf = await freezeInstant()
      pictures.push({ asOf, seen: await read(asOf) })
      await delay(5)
    }
    writing = false
    await Promise.all(writers)
    for (const { asOf, seen } of pictures) {
      expect(new Set(seen.map(({ title }) => title)).size).toBe(1)
      expect(await read(asOf)).toEqual(seen)
    }
    expect(new Set(pictures.map(({ seen }) => seen[0]?.title)).size).toBeGreaterThan(5)
  })

  test('waits for whoever is writing, and comes before whoever writes next', async () => {
    const { id, version } = await givenFollowUp(world, { progress: 'inProgress', leadId: world.organizations.mext.id })
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = transaction(async (tx) => {
      await tx.followUp.update({ where: { id }, data: { title: 'Slow' } })
      await held
    })
    await delay(50)
    const frozen = freezeInstant()
    const next = delay(50).then(() => hold(world.actors.secretary, { id, version, reason: 'because' }))
    setTimeout(release, 150)
    const asOf = await frozen
    await Promise.all([slow, next])
    expect(await at(asOf).followUp.findFirst({ where: { id } })).toMatchObject({
      title: 'Slow',
      progress: 'inProgress',
    })
    await resume(world.actors.secretary, { id, version: version + 1 })
  })
})

test('whoever waits for an instant holds nobody up for long, and the public’s files do not wait at all', async () => {
  const { id } = await givenFollowUp(world)
  const other = await givenFollowUp(world, { visibility: 'public' })
  let end = () => {}
  const long = transaction(async (tx) => {
    await tx.followUp.update({ where: { id }, data: { title: 'Long' } })
    await new Promise<void>((resolve) => {
      end = resolve
    })
  })
  await delay(50)
  const order: string[] = []
  const frozen = freezeInstant().then(() => order.push('frozen'))
  await delay(50)
  await rename(other.id, 'Short')
  const series = { ...world.series, slug: 'world' }
  await Array.fromAsync(csvOf(world.nobody, series, { sort: 'number' }, 'http://localhost:3000'))
  order.push('written')
  end()
  await Promise.all([long, frozen])
  expect(order).toEqual(['written', 'frozen'])
})
