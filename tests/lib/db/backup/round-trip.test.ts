import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { backup } from '#lib/db/backup/backup.ts'
import { openBackup } from '#lib/db/backup/open.ts'
import { restore } from '#lib/db/backup/restore.ts'
import { connected, copyOut, sequencesOf, tablesOf } from '#lib/db/backup/tables.ts'
import { db } from '#lib/db/client.ts'
import { schemaDiff } from '#lib/db/schema-diff.ts'
import { hold } from '#lib/follow-ups/progress.ts'
import { emptyDatabase, resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp } from '#tests/world.ts'

const here = process.env.DATABASE_URL ?? ''
let folder: string
let file: string

const elsewhere = () => emptyDatabase(inject('template'), `restored_${process.env.VITEST_POOL_ID}`)

async function restored(from: string) {
  const url = await elsewhere()
  const { head, reader } = await openBackup(from)
  return { url, head, said: await restore(url, head, reader) }
}

/** All there is: rows, sequences, triggers and foreign keys. */
function everything(url: string) {
  return connected(url, async (client: pg.Client) => {
    const rows: Record<string, unknown> = {}
    for (const table of await tablesOf(client)) {
      const select = copyOut(table)
        .replace(/^copy \(/, '')
        .replace(/\) to stdout$/, '')
      rows[table.name] = (await client.query(select)).rows
    }
    const guards = await client.query(`select tgrelid::regclass::text as on, tgname as name, tgenabled::text as enabled
      from pg_trigger where not tgisinternal
      union all select conrelid::regclass::text, conname, convalidated::text from pg_constraint
        where conrelid::regclass::text not like 'pgboss.%' order by 1, 2, 3`)
    return { rows, sequences: await sequencesOf(client), guards: guards.rows }
  })
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'backup-'))
  file = path.join(folder, 'all.backup')
  await resetDatabase()
  const world = await buildWorld()
  const { id, version } = await givenFollowUp(world, { progress: 'inProgress', leadId: world.organizations.mext.id })
  await hold(world.actors.secretary, { id, version, reason: 'tab\tline\n\\.\n\\N 研究 \\' })
  const bytes = randomBytes(300_000)
  const named = {
    title: 'A file',
    fileName: 'a.bin',
    mediaType: 'application/octet-stream',
    size: 300_000,
    sha256: 'a',
  }
  await db.evidence.create({ data: { followUpId: id, kind: 'file', ...named, file: { create: { bytes } } } })
  await backup(here, file)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a backup', () => {
  test('restores all of it: rows, their versions, events, files, sequences, triggers', async () => {
    const { url, said } = await restored(file)
    const [before, after] = [await everything(here), await everything(url)]
    expect(after).toEqual(before)
    expect(before.rows['versions."FollowUp"']).toHaveLength(2)
    expect(before.rows['public."Event"']).not.toHaveLength(0)
    expect(before.rows['public."EvidenceFile"']).toHaveLength(1)
    expect(said.tables).toBe(Object.keys(before.rows).length)
    expect(await schemaDiff(url)).toBe('')
    const rewritten = connected(url, (client) => client.query('delete from "Event"'))
    await expect(rewritten).rejects.toThrow('append-only')
  })

  test('is of one instant, whatever is written meanwhile', async () => {
    const during = path.join(folder, 'during.backup')
    let going = true
    const writing = (async () => {
      while (going) await db.theme.updateMany({ data: { position: { increment: 100 } } })
    })()
    await backup(here, during)
    going = false
    await writing
    const { url } = await restored(during)
    const apart = await connected(url, (client) =>
      client.query(`select from "Theme" n where not exists (select from versions."Theme" v
        where v.id = n.id and v.position = n.position and _until = 'infinity')`),
    )
    expect(apart.rowCount).toBe(0)
  })

  test('is for its owner only, whole or not there, and written over nothing', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await expect(backup(here, file)).rejects.toThrow('is there already')
    const lost = path.join(folder, 'lost.backup')
    await expect(backup(here.replace(/\/[^/]+$/, '/nowhere'), lost)).rejects.toThrow('nowhere')
    expect([existsSync(lost), existsSync(`${lost}.unfinished`)]).toEqual([false, false])
  })

  test('says what signs cookies only when asked to', async () => {
    expect((await openBackup(file)).head.session).toBeUndefined()
    const full = path.join(folder, 'full.backup')
    await backup(here, full, 'what signs')
    expect((await openBackup(full)).head.session).toBe('what signs')
  })
})

describe('restoring', () => {
  test('refuses what is not empty, and leaves it as it was', async () => {
    const before = await everything(here)
    const { head, reader } = await openBackup(file)
    await expect(restore(here, head, reader)).rejects.toThrow('The database is not empty')
    expect(await everything(here)).toEqual(before)
  })

  const text = () => gunzipSync(readFileSync(file)).toString('latin1')

  test.each([
    ['cut short', () => readFileSync(file).subarray(0, -2000), 'cut short or damaged'],
    ['changed', () => gzipSync(Buffer.from(text().replaceAll('MEXT', 'MEXX'), 'latin1')), 'reads differently'],
    ['without a table', () => gzipSync(Buffer.from(text().replace(/"tables":\d+/, '"tables":1'), 'latin1')), 'damaged'],
    [
      'of a newer version',
      () => gzipSync(Buffer.from(text().replace('20251108000000_init', '29990101000000_init'), 'latin1')),
      'restore with the version that made it',
    ],
    ['something else', () => gzipSync('{}\n'), 'is no backup'],
  ])('a file that is %s leaves the database empty', async (_, bytes, sentence) => {
    const broken = path.join(folder, 'broken.backup')
    writeFileSync(broken, bytes())
    const url = await elsewhere()
    const restoring = openBackup(broken).then(({ head, reader }) => restore(url, head, reader))
    await expect(restoring).rejects.toThrow(sentence)
    expect(await connected(url, (client) => tablesOf(client))).toEqual([])
  })
})
