import pg from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { troubleIn } from '#lib/db/trouble.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld } from '#tests/world.ts'

beforeEach(async () => {
  await resetDatabase()
  await buildWorld()
})

/** What a write meets after `before` in its transaction. */
function meeting(before: string) {
  return transaction(async (tx) => {
    await tx.$executeRawUnsafe(before)
    await tx.theme.updateMany({ data: { position: { increment: 100 } } })
  }).catch((error: unknown) => error)
}

test.each([
  ['set transaction read only', 'readOnly'],
  ['set local role pg_monitor', 'rights'],
  ['select pg_terminate_backend(pg_backend_pid())', 'gone'],
  ["do $$ begin raise 'no space' using errcode = '53100'; end $$", 'full'],
  ["do $$ begin raise 'twice' using errcode = '23505'; end $$", null],
])('a write after %s', async (before, trouble) => {
  expect(troubleIn(await meeting(before))).toBe(trouble)
  expect(await db.theme.count({ where: { position: { gt: 100 } } })).toBe(0)
})

test('a refused connection is told from others by its port', async () => {
  const url = new URL(process.env.DATABASE_URL ?? '')
  const refused = await new pg.Client({ connectionString: `postgresql://127.0.0.1:1/x` })
    .connect()
    .catch((error) => error)
  expect(refused.code).toBe('ECONNREFUSED')
  expect(troubleIn(refused)).toBeNull()
  expect(troubleIn(Object.assign(refused, { port: Number(url.port) }))).toBe('gone')
})

test('what is no trouble of the database is none', () => {
  expect([troubleIn(undefined), troubleIn(new Error('P1001')), troubleIn('57P01')]).toEqual([null, null, null])
})
