import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { migrate, migrationsFolder } from '#lib/db/migrate.ts'
import { Refusal } from '#lib/db/refusal.ts'
import { emptyDatabase } from '#tests/setup/database.ts'

let url: string
let folder: string

beforeEach(async () => {
  url = await emptyDatabase(inject('template'), `migrate_${process.env.VITEST_POOL_ID}`)
  folder = mkdtempSync(path.join(tmpdir(), 'migrations-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('the migrations of this project', () => {
  test('lead to just what schema.prisma says', async () => {
    await migrate(url)
    expect(await schemaDiff(url)).toBe('')
  })

  test('are missed by the comparison when one is left out', async () => {
    cpSync(migrationsFolder, folder, { recursive: true })
    write('99990101000000_more', 'alter table "Series" add column extra text;')
    await migrate(url, folder)
    expect(await schemaDiff(url)).toContain('DROP COLUMN "extra"')
  })
})

describe('migrate', () => {
  test('applies in order what is missing, once', async () => {
    write('2_second', 'insert into t values (2);')
    write('1_first', 'create table t (n int);')
    expect(await migrate(url, folder)).toEqual(['1_first', '2_second'])
    write('3_third', 'insert into t values (3);')
    expect(await migrate(url, folder)).toEqual(['3_third'])
    expect(await migrate(url, folder)).toEqual([])
    expect(await ask('select n from t order by n')).toEqual([{ n: 2 }, { n: 3 }])
  })

  test('keeps the books as Prisma does', async () => {
    write('1_first', 'create table t (n int);')
    await migrate(url, folder)
    expect(
      await ask(`select migration_name, checksum, applied_steps_count, rolled_back_at, logs,
                        finished_at >= started_at as finished from _prisma_migrations`),
    ).toEqual([
      {
        migration_name: '1_first',
        // printf 'create table t (n int);' | sha256sum
        checksum: 'd3f122e8196b9e9da9028318f6aa0715e530b10b5e1ca356570810ace519c273',
        applied_steps_count: 1,
        rolled_back_at: null,
        logs: null,
        finished: true,
      },
    ])
  })

  test('applies each file once when several start together', async () => {
    write('1_first', 'create table t (n int); select pg_sleep(0.2);')
    const applied = await Promise.all([1, 2, 3].map(() => migrate(url, folder)))
    expect(applied.flat()).toEqual(['1_first'])
  })

  test('takes functions whose body has semicolons', async () => {
    write('1_f', 'create function f() returns int language plpgsql as $$ begin perform 1; return 2; end $$;')
    await migrate(url, folder)
    expect(await ask('select f()')).toEqual([{ f: 2 }])
  })

  test('undoes the whole of a file that fails, and says which and why', async () => {
    write('1_bad', 'create table t (n int); insert into nowhere values (1);')
    await expect(migrate(url, folder)).rejects.toThrow(/^Migration 1_bad failed and changed nothing \(.*nowhere.*\): /)
    expect(await ask("select to_regclass('t') as t, (select count(*)::int from _prisma_migrations) as rows")).toEqual([
      { t: null, rows: 0 },
    ])
  })

  test('refuses a file that was edited after it was applied', async () => {
    write('1_first', 'create table t (n int);')
    await migrate(url, folder)
    write('1_first', 'create table t (n bigint);')
    await expect(migrate(url, folder)).rejects.toThrow(/^Migration 1_first was edited after it was applied/)
  })

  test('refuses a database that is ahead of this version', async () => {
    write('1_first', 'create table t (n int);')
    await migrate(url, folder)
    rmSync(path.join(folder, '1_first'), { recursive: true })
    await expect(migrate(url, folder)).rejects.toThrow(
      /^The database has migration 1_first, which this version does not know/,
    )
  })

  test('refuses while one is recorded as failed, and goes on once that row is rolled back', async () => {
    await migrate(url, folder)
    await ask(`insert into _prisma_migrations (id, checksum, migration_name) values ('x', 'x', '1_first')`)
    write('1_first', 'create table t (n int);')
    await expect(migrate(url, folder)).rejects.toBeInstanceOf(Refusal)
    await ask('update _prisma_migrations set rolled_back_at = now()')
    expect(await migrate(url, folder)).toEqual(['1_first'])
  })
})

function write(name: string, sql: string) {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

async function ask(sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** In a process of its own: the engine keeps a state that is not to be shared with what other tests load. */
async function schemaDiff(databaseUrl: string) {
  const code = `import { schemaDiff } from '#lib/db/schema-diff.ts'
    process.stdout.write(await schemaDiff(process.argv[1] ?? ''))`
  const flags = ['--experimental-strip-types', '--no-warnings', '--input-type=module']
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '--eval', code, databaseUrl])
  return stdout
}
