import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { enter, findLink, newLink } from '#lib/people/sign-in-link.ts'
import { hashToken } from '#lib/people/token.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const dead = { status: 'conflict', message: 'signIn.errors.linkDead' }

async function givenLink(personId = world.actors.cabinetFocal.personId, kind: 'mail' | 'invitation' = 'mail') {
  const path = await transaction((tx) => newLink(tx, kind, personId))
  return new URL(path, 'http://localhost').searchParams.get('token') ?? ''
}

describe('a link', () => {
  test('opens one session, and leads to the series or to where its reader was', async () => {
    const { personId } = world.actors.cabinetFocal
    expect(await enter({ token: await givenLink() }, 'Firefox/1')).toMatchObject({ value: { to: '/world' } })
    const there = await enter({ token: await givenLink(), to: '/world/follow-ups/2' }, null)
    expect(there).toMatchObject({ status: 'ok', value: { to: '/world/follow-ups/2' } })
    expect(await db.session.count({ where: { personId } })).toBe(2)
  })

  test('and the session are stored as hashes only', async () => {
    const token = await givenLink()
    expect(await db.signInLink.findMany({ select: { tokenHash: true } })).toEqual([{ tokenHash: hashToken(token) }])
    const entered = await enter({ token }, null)
    if (entered.status !== 'ok') throw new Error('did not enter')
    expect(await db.session.findMany({ select: { tokenHash: true } })).toEqual([
      { tokenHash: hashToken(entered.value.token) },
    ])
  })

  test('is not spent by looking, as mail scanners do', async () => {
    const token = await givenLink()
    expect(await findLink(token)).toMatchObject({ kind: 'mail', person: { name: 'Aoi Cabinet' } })
    expect(await findLink(token)).not.toBeNull()
    expect(await enter({ token }, null)).toMatchObject({ status: 'ok' })
  })

  test('works once, also for many who try at the same moment', async () => {
    const token = await givenLink()
    const tries = await Promise.all(Array.from({ length: 5 }, () => enter({ token }, null)))
    expect(tries.filter(({ status }) => status === 'ok')).toHaveLength(1)
    expect(tries.filter(({ status }) => status === 'conflict')).toHaveLength(4)
    expect(await enter({ token }, null)).toEqual(dead)
    expect(await db.session.count()).toBe(1)
  })

  test('ends after its time, and an unknown one never began', async () => {
    const token = await givenLink()
    await db.signInLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await findLink(token)).toBeNull()
    expect(await enter({ token }, null)).toEqual(dead)
    expect(await enter({ token: 'made up' }, null)).toEqual(dead)
    expect(await db.session.count()).toBe(0)
  })

  test('lets nobody in whose membership has ended', async () => {
    const token = await givenLink()
    await db.membership.updateMany({ data: { endedAt: new Date() } })
    expect(await enter({ token }, null)).toEqual(dead)
    expect(await db.session.count()).toBe(0)
  })
})

describe('coming for the first time', () => {
  test('is remembered and told in the history, once', async () => {
    const { personId } = world.actors.mextFocal
    await db.membership.updateMany({ where: { personId }, data: { joinedAt: null } })
    await enter({ token: await givenLink(personId, 'invitation') }, null)
    await enter({ token: await givenLink(personId) }, null)
    expect(await db.membership.findFirst({ where: { personId } })).toMatchObject({ joinedAt: expect.any(Date) })
    expect(await db.event.findMany({ where: { personId } })).toMatchObject([
      { kind: 'person.joined', actorId: personId, organizationId: world.organizations.mext.id },
    ])
  })
})
