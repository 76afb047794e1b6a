import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { z } from 'zod'
import { migrate, migrationFiles, migrationsFolder } from '../migrate.ts'
import { Refusal } from '../refusal.ts'
import { type BackupReader, damaged, type Head } from './file.ts'
import { connected, copyOut, kept, type Table, tablesOf } from './tables.ts'
import { unbound } from './unbound.ts'

const tableHead = z.object({ table: z.string(), columns: z.array(z.string()) })
const tableEnd = z.object({ bytes: z.number(), sha256: z.string() })
const tail = z.object({
  tables: z.number(),
  sequences: z.record(z.string(), z.object({ last: z.string(), called: z.boolean() })),
})

/**
 * Fills an empty database from a backup: all of it, and read back with the same digests, or nothing.
 * @returns how many tables and bytes
 */
export async function restore(url: string, head: Head, reader: BackupReader) {
  refuseUnknown(head)
  await connected(url, refuseUnlessEmpty)
  try {
    const names = head.migrations.map(({ name }) => name)
    await migrate(url, migrationsFolder, names)
    const restored = await connected(url, (client) => filled(client, reader))
    await migrate(url)
    return restored
  } catch (error) {
    await connected(url, emptied).catch(() => {})
    throw error
  }
}

function refuseUnknown({ migrations }: Head) {
  const known = new Map(migrationFiles().map(({ name, checksum }) => [name, checksum]))
  const unknown = migrations.find(({ name, checksum }) => known.get(name) !== checksum)
  if (unknown)
    throw new Refusal(
      `The backup knows migration ${unknown.name}, which this version does not have so: restore with the version that made it.`,
    )
}

async function refuseUnlessEmpty(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where ${kept('schemaname')} limit 1`,
  )
  if (rows[0])
    throw new Refusal(
      `The database is not empty, it has a table ${rows[0].name}: restore into one that was just made, or into a new folder with DATA_DIR.`,
    )
}

/** It had no table before. */
async function emptied(client: pg.Client) {
  await client.query('drop schema if exists versions, past, chain cascade')
  await client.query('drop schema public cascade; create schema public; grant usage on schema public to public')
}

async function filled(client: pg.Client, reader: BackupReader) {
  await client.query('begin')
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]))
  const bind = await unbound(client, [...tables.keys()])
  const restored: { table: Table; sha256: string }[] = []
  let bytes = 0
  for (;;) {
    const next = await reader.line()
    const found = tableHead.safeParse(next)
    if (!found.success) {
      await finish(client, next, restored.length)
      break
    }
    const table = tables.get(found.data.table)
    if (!table) throw new Refusal(`The backup has a table ${found.data.table}, which this version does not know.`)
    const of = { ...table, columns: found.data.columns }
    const into = client.query(from(`copy ${of.name} (${of.columns.join(', ')}) from stdin`))
    await pipeline(reader.rows(), into).catch((error: Error) => {
      throw error instanceof Refusal ? error : new Refusal(`${of.name} cannot be restored (${error.message}).`)
    })
    const end = tableEnd.safeParse(await reader.line())
    if (!end.success) throw damaged()
    bytes += end.data.bytes
    restored.push({ table: of, sha256: end.data.sha256 })
  }
  for (const { table, sha256 } of restored) await check(client, table, sha256)
  await bind()
  await client.query('commit')
  return { tables: restored.length, bytes }
}

async function finish(client: pg.Client, last: unknown, restored: number) {
  const found = tail.safeParse(last)
  if (found.data?.tables !== restored) throw damaged()
  for (const [name, { last, called }] of Object.entries(found.data.sequences))
    await client.query('select setval($1::text::regclass, $2, $3)', [name, last, called])
}

async function check(client: pg.Client, table: Table, sha256: string) {
  const digest = createHash('sha256')
  for await (const chunk of client.query(to(copyOut(table))) as AsyncIterable<Buffer>) digest.update(chunk)
  if (digest.digest('hex') !== sha256)
    throw new Refusal(
      `${table.name} reads differently than when it was saved: the backup is damaged, take another one.`,
    )
}
