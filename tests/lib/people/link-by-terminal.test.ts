import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { enter, linkFor } from '#lib/people/sign-in-link.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

test('whoever sits at the server can let a member in again', async () => {
  const link = new URL((await linkFor(' Kana.Secretary@example.org ', 'http://localhost:3000')) ?? '')
  expect(link.pathname).toBe('/sign-in/link')
  const token = link.searchParams.get('token') ?? ''
  expect(await enter({ token, to: undefined }, null)).toMatchObject({ status: 'ok' })
  expect(await db.session.findFirst()).toMatchObject({ personId: world.actors.secretary.personId })
})

test('there is no link for an address that no member has, nor for one whose membership ended', async () => {
  expect(await linkFor('stranger@example.org', 'http://localhost:3000')).toBeNull()
  await db.membership.updateMany({ data: { endedAt: new Date() } })
  expect(await linkFor('kana.secretary@example.org', 'http://localhost:3000')).toBeNull()
})
