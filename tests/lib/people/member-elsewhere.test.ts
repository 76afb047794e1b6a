import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { changeEmail } from '#lib/people/change-email.ts'
import { invite } from '#lib/people/invitation.ts'
import { localPath } from '#lib/people/local-path.ts'
import { endMembership } from '#lib/people/membership.ts'
import { findPerson } from '#lib/people/person.ts'
import { endSessions, openSession } from '#lib/people/sessions.ts'
import type { Actor } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
/** The secretariat of another series on the same installation, such as the sample's. */
let stranger: Actor
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const { id: seriesId } = await db.series.create({ data: { slug: 'other', name: 'Other' } })
  const person = await db.person.create({
    data: { name: 'Sam Stranger', memberships: { create: { seriesId, role: 'secretariat' } } },
  })
  stranger = {
    seriesId,
    personId: person.id,
    name: person.name,
    role: 'secretariat',
    organizationId: null,
    language: 'en',
  }
})

const victim = () => db.person.findUniqueOrThrow({ where: { id: world.actors.secretary.personId } })
const invitation = { email: 'kana.secretary@example.org', role: 'observer', language: 'ja' } as const

test('another series may invite a member of this one, and changes nothing about them', async () => {
  const before = await victim()
  const outcome = await invite(stranger, { ...invitation, name: 'Somebody', organizationId: undefined })
  expect(outcome).toMatchObject({ status: 'ok', value: { personId: before.id } })
  expect(await victim()).toEqual(before)
})

test('another series learns no name by an address, and moves no address', async () => {
  const before = await victim()
  const taken = await invite(stranger, { ...invitation, name: 'X', participant: before.id, organizationId: undefined })
  expect(JSON.stringify(taken)).not.toContain('Kana')
  await invite(stranger, { ...invitation, name: 'X', organizationId: undefined })
  const outcome = await changeEmail(stranger, { personId: before.id, email: 'thief@example.org' })
  expect(outcome).toMatchObject({ status: 'invalid', message: 'people.errors.elsewhere' })
  expect(await victim()).toEqual(before)
})

test('ending a membership ends no session of somebody who belongs to another series', async () => {
  await invite(stranger, { ...invitation, name: 'X', organizationId: undefined })
  await transaction((tx) => openSession(tx, world.actors.secretary.personId, null))
  expect(await endMembership(stranger, { personId: world.actors.secretary.personId })).toMatchObject({ status: 'ok' })
  expect(await db.session.count()).toBe(1)
})

test('another series ends no session of a member of this one, and learns of none', async () => {
  const { personId } = world.actors.secretary
  await invite(stranger, { ...invitation, name: 'X', organizationId: undefined })
  await transaction((tx) => openSession(tx, personId, 'a browser'))
  expect(await endSessions(stranger, { personId })).toMatchObject({
    status: 'invalid',
    message: 'people.errors.elsewhere',
  })
  expect(await db.session.count()).toBe(1)
  expect((await findPerson(stranger, personId))?.sessions).toBeNull()
  expect(await endSessions(world.actors.secretary, { personId })).toMatchObject({ status: 'ok' })
})

test.each(['//evil.example', '/.//evil.example/x', '/a/..//evil.example', '/\\evil.example', 'https://evil.example'])(
  'signing in never leads to %s',
  (to) => expect(localPath.parse(to)).toBeUndefined(),
)

test('signing in leads to a page of this installation', () => {
  expect(localPath.parse('/world/follow-ups/3?sort=due')).toBe('/world/follow-ups/3?sort=due')
})
