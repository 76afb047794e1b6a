import { hash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { Refusal } from './refusal.ts'

/** Any number, the same in every instance: one migrates at a time. */
const lock = 7_273_904_115

const table = `create table if not exists _prisma_migrations (
  id varchar(36) primary key,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/**
 * Applies what is missing of prisma/migrations, each file in one transaction, and returns the names of those applied.
 * Keeps the books as `prisma migrate deploy` does, in the same table. Throws a Refusal when an applied file was edited
 * or is gone, when one is recorded as failed, or when one fails now.
 * @param only of the files, those of these names
 */
export async function migrate(databaseUrl: string, folder = migrationsFolder, only?: string[]): Promise<string[]> {
  return asMigrator(databaseUrl, async (client) => {
    await client.query(table)
    const files = migrationFiles(folder)
    const missing = (await unapplied(client, files)).filter(({ name }) => only?.includes(name) ?? true)
    for (const file of missing) await apply(client, file)
    return missing.map((file) => file.name)
  })
}

/** Does what only one may do at a time, on a connection of its own. */
export async function asMigrator<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    return await work(client)
  } finally {
    await client.end()
  }
}

type MigrationFile = { name: string; sql: string; checksum: string }

export function migrationFiles(folder = migrationsFolder): MigrationFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(`${folder}/${name}/migration.sql`, 'utf8')
      return { name, sql, checksum: hash('sha256', sql) }
    })
}

async function unapplied(client: pg.Client, files: MigrationFile[]) {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null order by started_at`,
  )
  const byName = new Map(files.map((file) => [file.name, file]))
  for (const { name, checksum, finished } of rows) {
    const file = byName.get(name)
    if (!finished)
      throw new Refusal(
        `Migration ${name} is recorded as failed: mend the database, then delete its row in _prisma_migrations.`,
      )
    if (!file)
      throw new Refusal(
        `The database has migration ${name}, which this version does not know: use the newer version that made it.`,
      )
    if (file.checksum !== checksum)
      throw new Refusal(
        `Migration ${name} was edited after it was applied: put prisma/migrations/${name} back as it was.`,
      )
  }
  const applied = new Set(rows.map((row) => row.name))
  return files.filter((file) => !applied.has(file.name))
}

async function apply(client: pg.Client, { name, sql, checksum }: MigrationFile) {
  const started = new Date()
  try {
    await client.query('begin')
    await callPast(client, 'hide')
    await client.query(sql)
    await callPast(client, 'refresh')
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, $4, now(), 1)`,
      [randomUUID(), checksum, name, started],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal(`Migration ${name} failed and changed nothing (${reason}): mend that and start again.`)
  }
}

/** Keeps the record of all states out of the way of a migration, then lets it follow the tables; 20251112000000_past. */
async function callPast(client: pg.Client, name: 'hide' | 'refresh') {
  const { rows } = await client.query<{ there: boolean }>('select to_regprocedure($1) is not null as there', [
    `past.${name}()`,
  ])
  if (rows[0]?.there) await client.query(`select past.${name}()`)
}
