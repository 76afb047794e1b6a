import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { changeEmail } from '#lib/people/change-email.ts'
import { askForPasskey, confirmByPasskey, enterByPasskey } from '#lib/people/passkey-sign-in.ts'
import { addPasskey, askForNewPasskey, passkeysOf, removePasskey } from '#lib/people/passkeys.ts'
import { openSession } from '#lib/people/sessions.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { authenticator } from './authenticator.ts'

process.env.PASSKEY_ROLES = 'secretariat'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const long = new Date('2026-01-01T00:00:00Z')

async function ownerOf(personId: string, byPasskey = false) {
  await transaction((tx) => openSession(tx, personId, null))
  const { id: sessionId } = await db.session.findFirstOrThrow({ where: { personId }, orderBy: { id: 'desc' } })
  await db.session.update({ where: { id: sessionId }, data: { confirmedAt: long } })
  return { id: personId, sessionId, byPasskey, name: 'Somebody', email: null }
}

async function withPasskey(personId: string) {
  const person = await ownerOf(personId)
  const key = authenticator()
  const { challenge } = await askForNewPasskey(person)
  expect(await addPasskey(person, { name: 'Blue key', answer: key.register({ challenge }) })).toMatchObject({
    status: 'ok',
  })
  return { person, key }
}

async function signIn(key: ReturnType<typeof authenticator>, told: object = {}) {
  const { challenge } = await askForPasskey(null)
  return enterByPasskey({ answer: key.sign({ challenge, ...told }), to: undefined }, 'Firefox/140')
}

describe('a passkey', () => {
  test('is kept, mailed about, and counts for the session in which it was made', async () => {
    const { person } = await withPasskey(world.actors.observer.personId)
    expect(await passkeysOf(person.id)).toMatchObject([{ name: 'Blue key', lastUsedAt: null }])
    const session = await db.session.findUniqueOrThrow({ where: { id: person.sessionId } })
    expect(session.byPasskey).toBe(true)
    expect(session.confirmedAt.getTime()).toBeGreaterThan(long.getTime())
    expect(await db.message.findMany()).toMatchObject([
      { kind: 'passkeyAdded', body: expect.stringContaining('Blue key') },
    ])
  })

  test('opens a session that says so, and leads home', async () => {
    const { person, key } = await withPasskey(world.actors.observer.personId)
    await db.session.deleteMany()
    expect(await signIn(key)).toMatchObject({ status: 'ok', value: { to: '/world' } })
    expect(await db.session.findMany()).toMatchObject([{ personId: person.id, byPasskey: true }])
  })

  test.each([
    ['another site', { origin: 'https://localhost.evil.example' }],
    ['another scheme', { origin: 'https://localhost:3000' }],
    ['another party', { rpId: 'evil.example' }],
    ['nobody verified', { flags: 1 }],
    ['a challenge of its own', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ])('signs nobody in with the answer of %s', async (_, told) => {
    const { key } = await withPasskey(world.actors.observer.personId)
    await db.session.deleteMany()
    expect(await signIn(key, told)).toMatchObject({ message: 'signIn.errors.passkey' })
    expect(await db.session.count()).toBe(0)
  })

  test('signs in once by an answer, also of two at once, and not by a copy that counts less', async () => {
    const { key } = await withPasskey(world.actors.observer.personId)
    await db.session.deleteMany()
    const { challenge } = await askForPasskey(null)
    const input = { answer: key.sign({ challenge, counter: 7 }), to: undefined }
    const twice = await Promise.all([enterByPasskey(input, null), enterByPasskey(input, null)])
    expect(twice.map(({ status }) => status).sort()).toEqual(['invalid', 'ok'])
    expect(await signIn(key, { counter: 6 })).toMatchObject({ status: 'invalid' })
    expect(await db.session.count()).toBe(1)
  })

  test('is not mistaken for another: a forged signature, and a challenge that is too old', async () => {
    const { key } = await withPasskey(world.actors.observer.personId)
    await db.session.deleteMany()
    const { challenge } = await askForPasskey(null)
    const forged = { ...authenticator().sign({ challenge }), id: key.sign({ challenge }).id }
    expect(await enterByPasskey({ answer: { ...forged, rawId: forged.id }, to: undefined }, null)).toMatchObject({
      status: 'invalid',
    })
    const late = await askForPasskey(null)
    await db.passkeyChallenge.updateMany({ data: { expiresAt: new Date(0) } })
    const answer = key.sign({ challenge: late.challenge })
    expect(await enterByPasskey({ answer, to: undefined }, null)).toMatchObject({ status: 'invalid' })
    expect(await db.session.count()).toBe(0)
  })

  test('lets nobody in whose membership has ended', async () => {
    const { key } = await withPasskey(world.actors.observer.personId)
    await db.session.deleteMany()
    await db.membership.updateMany({ data: { endedAt: new Date() } })
    expect(await signIn(key)).toMatchObject({ status: 'invalid' })
    expect(await db.session.count()).toBe(0)
  })
})

describe('confirming that it is you', () => {
  test('takes your own passkey, asked for you', async () => {
    const { person, key } = await withPasskey(world.actors.observer.personId)
    const other = await withPasskey(world.actors.mextFocal.personId)
    await db.session.updateMany({ data: { confirmedAt: long, byPasskey: false } })
    const { challenge } = await askForPasskey(person.id)
    expect(await confirmByPasskey(person, { answer: other.key.sign({ challenge }) })).toMatchObject({
      status: 'invalid',
    })
    const anybodys = await askForPasskey(null)
    const wrong = key.sign({ challenge: anybodys.challenge })
    expect(await confirmByPasskey(person, { answer: wrong })).toMatchObject({ status: 'invalid' })
    expect(await db.session.count({ where: { confirmedAt: { gt: long } } })).toBe(0)
    const again = await askForPasskey(person.id)
    const answer = key.sign({ challenge: again.challenge, counter: 9 })
    expect(await confirmByPasskey(person, { answer })).toMatchObject({ status: 'ok' })
    expect(await db.session.findMany({ where: { confirmedAt: { gt: long } } })).toMatchObject([
      { id: person.sessionId, byPasskey: true },
    ])
  })
})

describe('taking one back', () => {
  test('is for its owner, who gets a mail; twice is no error', async () => {
    const { person, key } = await withPasskey(world.actors.observer.personId)
    const [passkey] = await passkeysOf(person.id)
    const passkeyId = passkey?.id ?? ''
    await removePasskey(await ownerOf(world.actors.mextFocal.personId), { passkeyId })
    expect(await db.passkey.count()).toBe(1)
    await removePasskey(person, { passkeyId })
    await removePasskey(person, { passkeyId })
    expect(await db.message.count({ where: { kind: 'passkeyRemoved' } })).toBe(1)
    expect(await signIn(key)).toMatchObject({ status: 'invalid' })
  })

  test('needs the passkey in a role that asks for one, as does adding a second; the first is free', async () => {
    const { person } = await withPasskey(world.actors.secretary.personId)
    const mailed = await ownerOf(person.id)
    const [passkey] = await passkeysOf(person.id)
    const refused = { message: 'account.errors.passkeyFirst' }
    expect(await removePasskey(mailed, { passkeyId: passkey?.id ?? '' })).toMatchObject(refused)
    const { challenge } = await askForNewPasskey(mailed)
    const answer = authenticator().register({ challenge })
    expect(await addPasskey(mailed, { name: 'Thief', answer })).toMatchObject(refused)
    expect(await addPasskey({ ...mailed, byPasskey: true }, { name: 'Second', answer })).toMatchObject({ status: 'ok' })
  })

  test('goes with an address that another takes the place of, of which both hear', async () => {
    const { person } = await withPasskey(world.actors.observer.personId)
    const { email } = await db.person.findUniqueOrThrow({ where: { id: person.id } })
    await changeEmail(world.actors.secretary, { personId: person.id, email: 'new@example.org' })
    expect(await db.passkey.count()).toBe(0)
    const mails = await db.message.findMany({ where: { kind: { startsWith: 'address' } }, orderBy: { id: 'asc' } })
    expect(mails.map(({ kind, toEmail }) => [kind, toEmail])).toEqual([
      ['addressTaken', email],
      ['addressGiven', 'new@example.org'],
    ])
  })
})
