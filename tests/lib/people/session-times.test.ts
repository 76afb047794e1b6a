import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { endOf, noteEvery } from '#lib/people/session-times.ts'
import { openSession } from '#lib/people/sessions.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

const hour = 60 * 60 * 1000
const createdAt = new Date('2026-01-01T00:00:00Z')
const after = (hours: number) => new Date(createdAt.getTime() + hours * hour)

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

test('a session ends when it was not used, and in any case, by the role', () => {
  expect(endOf({ createdAt, lastSeenAt: createdAt }, ['secretariat'])).toEqual(after(12))
  expect(endOf({ createdAt, lastSeenAt: after(160) }, ['secretariat'])).toEqual(after(168))
  expect(endOf({ createdAt, lastSeenAt: createdAt }, ['contributor'])).toEqual(after(7 * 24))
  expect(endOf({ createdAt, lastSeenAt: after(80 * 24) }, ['observer'])).toEqual(after(90 * 24))
  expect(endOf({ createdAt, lastSeenAt: createdAt }, [])).toEqual(after(30 * 24))
})

test('of several roles the strictest times hold, whatever their order', () => {
  const session = { createdAt, lastSeenAt: after(24) }
  expect(endOf(session, ['observer', 'secretariat'])).toEqual(after(36))
  expect(endOf(session, ['secretariat', 'observer'])).toEqual(after(36))
})

test('the operator sets other times, and is noted often enough for them', () => {
  const set = { secretariat: { idle: 1 } }
  expect(endOf({ createdAt, lastSeenAt: createdAt }, ['secretariat'], set)).toEqual(after(1))
  expect(endOf({ createdAt, lastSeenAt: after(167.5) }, ['secretariat'], set)).toEqual(after(168))
  expect(noteEvery(['secretariat'], set)).toBe(hour / 12)
  expect(noteEvery(['observer'], set)).toBe(hour)
})

test('a new session takes its end from the roles that somebody has', async () => {
  await transaction((tx) => openSession(tx, world.actors.secretary.personId, null))
  const session = await db.session.findFirstOrThrow()
  expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBe(12 * hour)
})
