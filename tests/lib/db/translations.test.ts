import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
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
  url = await emptyDatabase(inject('template'), `translations_${process.env.VITEST_POOL_ID}`)
  folder = mkdtempSync(path.join(tmpdir(), 'migrations-'))
  for (const name of readdirSync(migrationsFolder).filter((name) => name < '20251124000000_translations'))
    cpSync(path.join(migrationsFolder, name), path.join(folder, name), { recursive: true })
  await migrate(url, folder)
  client = new pg.Client({ connectionString: url })
  await client.connect()
})

afterEach(async () => {
  await client.end()
  rmSync(folder, { recursive: true })
})

const of = (text: string, wording: string) => ({
  text,
  of: wording,
  by: null,
  at: expect.stringMatching(/^\d{4}-.*Z$/),
})

test('second names become translations of what they stood beside, in every state of the past too', async () => {
  await client.query(`
    insert into "Series" (id, slug, name, "nameJa") values (gen_random_uuid(), 's', 'Old', '旧');
    insert into "Theme" (id, "seriesId", position, name, "nameJa", "shortName")
      select gen_random_uuid(), id, 1, 'Advice', '助言', 'Advice' from "Series";
    insert into "Roundtable" (id, "seriesId", number, title) select gen_random_uuid(), id, 1, '第1回' from "Series";
    insert into "Review" (id, "seriesId", "roundtableId", number, questions, "questionsJa", message)
      select gen_random_uuid(), "seriesId", id, 1, array['One?', 'Two?'], array['一', '二'], '' from "Roundtable"`)
  const { at } = (await client.query<{ at: string }>('select past.freeze()::text as at')).rows[0] ?? { at: '' }
  await client.query(`update "Theme" set name = 'Counsel', "nameJa" = '相談'`)
  await migrate(url)

  const rows = async (sql: string) => (await client.query(sql)).rows
  expect(await rows('select language, translations from "Series"')).toEqual([
    { language: 'en', translations: { ja: { name: of('旧', 'Old') } } },
  ])
  expect(await rows('select language, translations from "Roundtable"')).toEqual([{ language: 'ja', translations: {} }])
  expect(await rows('select translations from "Review"')).toEqual([
    { translations: { ja: { questions: of('一\n二', 'One?\nTwo?') } } },
  ])
  const theme = (text: string, wording: string) => ({
    name: wording,
    translations: { ja: { name: of(text, wording) } },
  })
  expect(await rows('select name, translations from "Theme"')).toEqual([theme('相談', 'Counsel')])
  await client.query('begin')
  await client.query('select past.look($1, true, null)', [at])
  expect(await rows('select name, translations from "Theme"')).toEqual([theme('助言', 'Advice')])
  await client.query('rollback')
  // The state of now is the one that was: bringing it over is no change of it.
  expect(await rows(`select count(*)::int as states from versions."Theme"`)).toEqual([{ states: 2 }])
})

test('a column with Japanese titles is that of titles in Japanese, in tables handed in and in what is remembered', async () => {
  await client.query(`
    insert into "Series" (id, slug, name) values (gen_random_uuid(), 's', 'Series');
    insert into "TableMapping" ("seriesId", kind, headings, mapping)
      select id, 'recommendations', headings, mapping::jsonb from "Series", (values
        ('titleJa', '["number", "title", null, "titleJa"]'), ('other', '["title", null]')) as given (headings, mapping);
    insert into "TableImport" (id, "seriesId", kind, "fileName", bytes, sha256, mapping)
      select gen_random_uuid(), "seriesId", kind, headings, '', '', mapping from "TableMapping";
    insert into "TableImport" (id, "seriesId", kind, "fileName", bytes, sha256)
      select gen_random_uuid(), id, 'followUps', 'none', '', '' from "Series"`)
  await migrate(url)
  const renamed = ['number', 'title', null, 'title_ja']
  const { rows } = await client.query(`select headings as name, mapping from "TableMapping"
    union all select "fileName", mapping from "TableImport" order by name`)
  expect(rows).toEqual([
    { name: 'none', mapping: null },
    ...['other', 'other'].map((name) => ({ name, mapping: ['title', null] })),
    ...['titleJa', 'titleJa'].map((name) => ({ name, mapping: renamed })),
  ])
})

test('a third language is a value of the enum, and rows translated into it', async () => {
  await migrate(url)
  await client.query(`alter type "Language" add value 'fr'`)
  await client.query(`
    insert into "Series" (id, slug, name, language, translations)
      values (gen_random_uuid(), 's', 'Ancienne', 'fr', '{"en": {"name": {"text": "Old", "of": "Ancienne"}}}')`)
  await client.query(`select past.refresh()`)
  const { at } = (await client.query<{ at: string }>('select past.freeze()::text as at')).rows[0] ?? { at: '' }
  await client.query('begin')
  await client.query('select past.look($1, true, null)', [at])
  const { rows } = await client.query('select language, translations from "Series"')
  expect(rows).toEqual([{ language: 'fr', translations: { en: { name: { text: 'Old', of: 'Ancienne' } } } }])
  await client.query('rollback')
})
