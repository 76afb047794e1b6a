import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { wake } from '#lib/background/wake.ts'
import { db } from '#lib/db/client.ts'
import { invite } from '#lib/people/invitation.ts'
import { startWorker, stopWorker } from '#lib/worker.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})
afterEach(stopWorker)

const soon = { timeout: 15_000, interval: 50 }

function givenInvitation(email: string) {
  return invite(world.actors.secretary, { name: email, email, role: 'observer', language: 'en' })
}

test('the worker tells of what happens, at once when it is woken, and goes on after a restart where it stopped', async () => {
  await startWorker()
  await givenInvitation('first@example.org')
  wake('mail')
  await vi.waitFor(async () => expect(await db.message.count()).toBe(1), soon)
  await stopWorker()

  await givenInvitation('second@example.org')
  wake('mail')
  expect(await db.message.count()).toBe(1)

  await startWorker()
  wake('mail')
  await vi.waitFor(async () => expect(await db.message.count()).toBe(2), soon)
  const told = await db.message.findMany({ orderBy: { id: 'asc' }, select: { toEmail: true } })
  expect(told).toEqual([{ toEmail: 'first@example.org' }, { toEmail: 'second@example.org' }])
}, 60_000)
