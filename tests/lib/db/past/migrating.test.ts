import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { migrate, migrationsFolder } from '#lib/db/migrate.ts'
import { emptyDatabase } from '#tests/setup/database.ts'

let url: string
let folder: string
let client: pg.Client

beforeEach(async () => {
  url = await emptyDatabase(inject('template'), `past_${process.env.VITEST_POOL_ID}`)
  folder = mkdtempSync(path.join(tmpdir(), 'migrations-'))
  client = new pg.Client({ connectionString: url })
  await client.connect()
})

afterEach(async () => {
  await client.end()
  rmSync(folder, { recursive: true })
})

const past = '20251112000000_past'

function copy(wanted: (name: string) => boolean) {
  for (const name of readdirSync(migrationsFolder).filter(wanted))
    cpSync(path.join(migrationsFolder, name), path.join(folder, name), { recursive: true })
}

function write(name: string, sql: string) {
  mkdirSync(path.join(folder, name))
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

async function asOf(instant: string, sql: string) {
  await client.query('begin')
  await client.query('select past.look($1, true, null)', [instant])
  const { rows } = await client.query(sql)
  await client.query('commit')
  return rows
}

const world = `
  insert into "Series" (id, slug, name, "createdAt") values (gen_random_uuid(), 'old', 'Old', '2026-01-01Z');
  insert into "FollowUp" (id, "seriesId", number, title, language, "createdAt")
    select gen_random_uuid(), id, 1, 'Old work', 'en', '2026-02-01Z' from "Series";
  insert into "Theme" (id, "seriesId", position, name, "shortName")
    select gen_random_uuid(), id, 1, 'Theme', 'Theme' from "Series";`

test('what was there before is known from when it came to be, and that it is not known in full is told', async () => {
  copy((name) => name < past)
  await migrate(url, folder)
  await client.query(world)
  copy(() => true)
  await migrate(url, folder)
  expect(await asOf('2025-12-31Z', 'select name from "Series"')).toEqual([])
  expect(
    await asOf('2026-01-15Z', 'select s.name, t.name as theme from "Series" s join "Theme" t on t."seriesId" = s.id'),
  ).toEqual([{ name: 'Old', theme: 'Theme' }])
  expect(await asOf('2026-01-15Z', 'select title from "FollowUp"')).toEqual([])
  expect(await asOf('2026-02-15Z', 'select title, progress from "FollowUp"')).toEqual([
    { title: 'Old work', progress: 'notStarted' },
  ])
  expect(await asOf('2026-02-15Z', "select at > now() - interval '1 minute' as lately from past.beginning")).toEqual([
    { lately: true },
  ])
})

test('a database that begins with it is known in full', async () => {
  await migrate(url)
  expect((await client.query('select from past.beginning')).rowCount).toBe(0)
})

test('a later migration brings columns, tables and values of enums without a thought for the past', async () => {
  copy(() => true)
  await migrate(url, folder)
  await client.query(world)
  await client.query('select pg_sleep(0.01)')
  const { at } = (await client.query<{ at: string }>('select past.freeze()::text as at')).rows[0] ?? { at: '' }
  await client.query(`update "FollowUp" set title = 'New work'`)
  write(
    '99990101000000_more',
    `alter table "FollowUp" add column mood text not null default 'calm', add column hue text;
     update "FollowUp" set hue = 'blue';
     alter table "FollowUp" alter column number type bigint;
     alter type "Progress" add value 'paused';
     alter table "Person" drop column language;
     alter table "Theme" drop column translations, add column "nameFr" text;
     update "Theme" set "nameFr" = 'Thème';
     create table "Note" (id uuid primary key, words text);
     insert into "Note" values ('00000000-0000-4000-8000-000000000000', 'before');`,
  )
  await migrate(url, folder)
  expect(await asOf(at, 'select title, mood, hue, number from "FollowUp"')).toEqual([
    { title: 'Old work', mood: 'calm', hue: 'blue', number: '1' },
  ])
  expect(await asOf(at, 'select words from "Note"')).toEqual([])
  expect(await asOf(at, 'select name, "nameFr" from "Theme"')).toEqual([{ name: 'Theme', nameFr: 'Thème' }])
  await client.query(`update "FollowUp" set progress = 'paused', mood = 'glad'; update "Note" set words = 'after'`)
  const now = (await client.query<{ at: string }>('select past.freeze()::text as at')).rows[0]?.at ?? ''
  expect(await asOf(now, 'select title, mood, progress from "FollowUp"')).toEqual([
    { title: 'New work', mood: 'glad', progress: 'paused' },
  ])
  expect(await asOf(now, 'select words from "Note"')).toEqual([{ words: 'after' }])
})
