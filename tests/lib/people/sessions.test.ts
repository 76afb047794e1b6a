import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { deviceOf } from '#lib/people/device.ts'
import { endOtherSessions, endSession, endSessions, openSession, sessionsOf, stillHere } from '#lib/people/sessions.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

async function givenSession(personId: string) {
  await transaction((tx) => openSession(tx, personId, 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0'))
  return db.session.findFirstOrThrow({ where: { personId }, orderBy: { id: 'desc' } })
}

describe('a session', () => {
  test('moves its end while it is used, writing at most once an hour', async () => {
    const session = await givenSession(world.actors.observer.personId)
    const soon = new Date(session.lastSeenAt.getTime() + 59 * 60_000)
    await stillHere(session, ['observer'], soon)
    expect(await db.session.findFirst()).toEqual(session)
    const later = new Date(session.lastSeenAt.getTime() + 61 * 60_000)
    await stillHere(session, ['observer'], later)
    expect(await db.session.findFirst()).toMatchObject({
      lastSeenAt: later,
      expiresAt: new Date(later.getTime() + 30 * 24 * 60 * 60_000),
    })
  })

  test('is not listed once it has run out', async () => {
    const { personId } = world.actors.observer
    const session = await givenSession(personId)
    expect(await sessionsOf(personId)).toMatchObject([{ id: session.id }])
    await db.session.updateMany({ data: { expiresAt: new Date(0) } })
    expect(await sessionsOf(personId)).toEqual([])
  })

  test('is ended by its owner, who cannot end those of others', async () => {
    const { observer, mextFocal } = world.actors
    const [own, other, foreign] = [
      await givenSession(observer.personId),
      await givenSession(observer.personId),
      await givenSession(mextFocal.personId),
    ]
    const me = { id: observer.personId, sessionId: own.id }
    await endSession(me, { sessionId: foreign.id })
    expect(await db.session.count()).toBe(3)
    await endSession(me, { sessionId: other.id })
    await endSession(me, { sessionId: other.id })
    expect(await db.session.count()).toBe(2)
    await givenSession(observer.personId)
    await endOtherSessions(me)
    expect(await db.session.findMany({ select: { id: true } })).toEqual([{ id: own.id }, { id: foreign.id }])
  })

  test('is ended at once by the secretariat, which the history tells', async () => {
    const { secretary, observer } = world.actors
    await givenSession(observer.personId)
    expect(await endSessions(secretary, { personId: observer.personId })).toMatchObject({ status: 'ok' })
    expect(await endSessions(secretary, { personId: observer.personId })).toMatchObject({ status: 'ok' })
    expect(await db.session.count()).toBe(0)
    expect(await db.event.findMany()).toMatchObject([
      { kind: 'person.sessionsEnded', personId: observer.personId, visibility: 'secretariat' },
    ])
  })

  test('is not for other members to end, nor those of strangers for anybody', async () => {
    const { secretary, mextFocal, observer } = world.actors
    const stranger = await db.person.create({ data: { name: 'Stranger' } })
    await givenSession(observer.personId)
    await givenSession(stranger.id)
    expect(await endSessions(mextFocal, { personId: observer.personId })).toMatchObject({ why: 'forbidden' })
    expect(await endSessions(secretary, { personId: stranger.id })).toMatchObject({ why: 'notFound' })
    expect(await db.session.count()).toBe(2)
    expect(await db.event.count()).toBe(0)
  })
})

test('devices are called by their everyday names', () => {
  const agents = {
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile/15E148 Safari/604.1':
      'Safari iPhone',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0': 'Edge Windows',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36': 'Chrome Linux',
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36': 'Chrome Android',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0': 'Firefox Mac',
  }
  expect(Object.keys(agents).map((agent) => Object.values(deviceOf(agent)).join(' '))).toEqual(Object.values(agents))
  expect(deviceOf('curl/8.1')).toEqual({ browser: null, system: null })
  expect(deviceOf(null)).toEqual({ browser: null, system: null })
})
