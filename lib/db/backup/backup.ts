import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to } from 'pg-copy-streams'
import { Refusal } from '../refusal.ts'
import { endOfRows, line } from './file.ts'
import { connected, copyOut, sequencesOf, tablesOf } from './tables.ts'

/**
 * Writes all of the database, as it stands at one instant, into a new file. Others go on meanwhile.
 * @param session what signs cookies, if the file shall say it
 */
export async function backup(url: string, file: string, session?: string) {
  if (await stat(file).catch(() => null)) throw new Refusal(`${file} is there already: choose another name.`)
  const unfinished = `${file}.unfinished`
  await connected(url, async (client) => {
    await client.query('begin isolation level repeatable read, read only')
    const out = createWriteStream(unfinished, { mode: 0o600 })
    await pipeline(Readable.from(contents(client, session), { objectMode: false }), createGzip(), out).catch(
      async (error) => {
        await rm(unfinished, { force: true })
        throw error
      },
    )
  })
  await rename(unfinished, file)
}

async function* contents(client: pg.Client, session?: string): AsyncGenerator<Buffer> {
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by migration_name`,
  )
  const { rows: now } = await client.query<{ at: string }>('select to_json(now()) as at')
  yield line({ format: 'roundtable-follow-up backup 1', at: now[0]?.at ?? '', migrations, ...(session && { session }) })
  const tables = await tablesOf(client)
  for (const table of tables) {
    yield line({ table: table.name, columns: table.columns })
    const digest = createHash('sha256')
    let bytes = 0
    for await (const chunk of client.query(to(copyOut(table))) as AsyncIterable<Buffer>) {
      digest.update(chunk)
      bytes += chunk.length
      yield chunk
    }
    yield endOfRows
    yield line({ bytes, sha256: digest.digest('hex') })
  }
  yield line({ tables: tables.length, sequences: await sequencesOf(client) })
}
