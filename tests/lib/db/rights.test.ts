import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { applicationAddress } from '#lib/db/embedded/application-role.ts'
import { prepare } from '#lib/db/prepare.ts'
import { emptyDatabase, resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World
const application = new pg.Client({ connectionString: process.env.DATABASE_URL })
beforeAll(() => application.connect())
afterAll(() => application.end())
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  await givenFollowUp(world)
})

describe('the role of the application may not', () => {
  test.each([
    'drop table "FollowUp" cascade',
    'drop schema versions cascade',
    'alter table "FollowUp" add column extra text',
    'alter table "Event" disable trigger all',
    'alter table versions."FollowUp" disable trigger "append only"',
    'drop trigger "keep version" on "FollowUp"',
    "set session_replication_role = 'replica'",
    'insert into versions."FollowUp" select * from versions."FollowUp"',
    `update versions."FollowUp" set title = 'forged'`,
    'update versions."FollowUp" set _until = now()',
    'delete from versions."FollowUp"',
    'truncate versions."FollowUp"',
    'truncate "FollowUp" cascade',
    'truncate "Event" cascade',
    `update "Event" set kind = 'forged'`,
    'delete from "Event"',
    'delete from _prisma_migrations',
    'create table extra (n int)',
    'create temporary table "FollowUp" (n int)',
    'create schema extra',
    'create function public.extra() returns int language sql return 1',
    'create function pg_temp.extra() returns int language sql return 1',
    'create or replace function past.instant() returns timestamptz language sql return now()',
    'select past.hide()',
    'select past.refresh()',
    'select rolpassword from pg_authid',
    `select pg_read_file('PG_VERSION')`,
    `copy "FollowUp" to program 'cat'`,
    'set role roundtable',
    'alter role current_user superuser',
    `select setval('"Event_sequence_seq"', 1)`,
    'drop table pgboss.job',
  ])('%s', async (sql) => {
    const before = await db.followUp.findMany()
    await expect(application.query(sql)).rejects.toThrow(/permission denied|must be owner|read-only|denied to/)
    expect(await db.followUp.findMany()).toEqual(before)
  })

  test.each([
    ['dated by itself', { at: '2020-01-01' }, /permission denied/],
    ['with a place of its own', { sequence: 1 }, /permission denied/],
    ['by somebody who is no member', { actorId: randomUUID() }, /events are by members/],
  ])('write an event %s', async (_, forged, refused) => {
    const event = {
      ...{ id: randomUUID(), seriesId: world.actors.secretary.seriesId, kind: 'followUp.verified' },
      ...{ visibility: 'public', payload: '{}' },
      ...forged,
    }
    const columns = Object.keys(event).map((name) => `"${name}"`)
    const places = columns.map((_, at) => `$${at + 1}`)
    const count = await db.event.count()
    await expect(
      application.query(`insert into "Event" (${columns}) values (${places})`, Object.values(event)),
    ).rejects.toThrow(refused)
    expect(await db.event.count()).toBe(count)
  })

  test('close an open version by acting in the future', async () => {
    const later = new Date(Date.now() + 3_600_000)
    await expect(transaction((tx) => tx.followUp.updateMany({ data: { title: 'Later' } }), later)).rejects.toThrow(
      /nothing happens in the future/,
    )
  })
})

test('a database of before, with rows in it, is brought over and loses nothing', async () => {
  const ownerUrl = await emptyDatabase(inject('template'), `rights_${process.env.VITEST_POOL_ID}`)
  expect(await prepare(ownerUrl, ownerUrl)).toMatchObject({ separate: false })
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`insert into "Series" (id, slug, name) values (gen_random_uuid(), 'kept', 'Kept')`)
  await owner.end()
  const url = applicationAddress(ownerUrl)
  for (const time of ['first', 'next'])
    expect(await prepare(ownerUrl, url), time).toEqual({ applied: [], separate: true })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`update "Series" set name = 'Changed'`)
    const { rows } = await client.query('select name, _until::text from versions."Series" order by _since, _until')
    expect(rows).toEqual([
      { name: 'Kept', _until: expect.not.stringContaining('infinity') },
      { name: 'Changed', _until: 'infinity' },
    ])
  } finally {
    await client.end()
  }
})

test('every function that does more than its caller may says where it looks things up', async () => {
  const { rows } = await application.query(
    `select p.oid::regprocedure::text as name from pg_proc p
     where prosecdef and pronamespace::regnamespace::text !~ '^pg_' and not coalesce(proconfig::text like '%search_path=pg_catalog, pg_temp%', false)`,
  )
  expect(rows).toEqual([])
})
