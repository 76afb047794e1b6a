import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { describeYourself } from '#lib/people/account.ts'
import { changeEmail } from '#lib/people/change-email.ts'
import { changeMembership, endMembership } from '#lib/people/membership.ts'
import { openSession } from '#lib/people/sessions.ts'
import { newLink } from '#lib/people/sign-in-link.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const membershipOf = (personId: string) => db.membership.findFirst({ where: { personId } })

describe('another role', () => {
  test('and organization are recorded with the old ones', async () => {
    const { personId } = world.actors.mextContributor
    const change = { personId, version: 1, role: 'focalPoint' as const, organizationId: world.organizations.jst.id }
    expect(await changeMembership(world.actors.secretary, change)).toMatchObject({ status: 'ok' })
    expect(await changeMembership(world.actors.secretary, change)).toMatchObject({ status: 'ok' })
    expect(await membershipOf(personId)).toMatchObject({ role: 'focalPoint', version: 2 })
    expect(await db.event.findMany()).toMatchObject([
      {
        kind: 'membership.changed',
        payload: { role: { old: 'contributor', new: 'focalPoint' }, organization: { new: { name: 'JST' } } },
      },
    ])
  })

  test('by two at once: the second is told who was first', async () => {
    const { personId } = world.actors.mextContributor
    const organizationId = world.organizations.mext.id
    await changeMembership(world.actors.secretary, { personId, version: 1, role: 'focalPoint', organizationId })
    const late = { personId, version: 1, role: 'observer' as const, organizationId }
    expect(await changeMembership(world.actors.secretary, late)).toEqual({
      status: 'conflict',
      message: 'errors.changed',
      values: { name: 'Kana Secretary' },
    })
    expect(await membershipOf(personId)).toMatchObject({ role: 'focalPoint' })
  })

  test('is for the secretariat to give', async () => {
    const { personId } = world.actors.mextContributor
    const change = { personId, version: 1, role: 'secretariat' as const, organizationId: undefined }
    for (const actor of [world.actors.mextFocal, world.actors.mextContributor, world.actors.observer])
      expect(await changeMembership(actor, change)).toMatchObject({ why: 'forbidden' })
    expect(await membershipOf(personId)).toMatchObject({ role: 'contributor' })
    expect(await db.event.count()).toBe(0)
  })
})

describe('the end of a membership', () => {
  test('signs out at once and ends open links; what the person did stays', async () => {
    const { personId } = world.actors.mextFocal
    const work = await givenFollowUp(world, { leadId: world.organizations.mext.id, contactId: personId })
    await transaction((tx) => openSession(tx, personId, null))
    await transaction((tx) => newLink(tx, 'mail', personId))
    expect(await endMembership(world.actors.secretary, { personId })).toMatchObject({ status: 'ok' })
    expect(await endMembership(world.actors.secretary, { personId })).toMatchObject({ why: 'notFound' })
    expect(await db.session.count()).toBe(0)
    expect(await db.signInLink.count()).toBe(0)
    expect(await membershipOf(personId)).toMatchObject({ endedAt: expect.any(Date) })
    expect(await db.followUp.findUnique({ where: { id: work.id } })).toMatchObject({ contactId: personId })
    expect(await db.event.findMany()).toMatchObject([{ kind: 'membership.ended', personId }])
  })

  test('does not leave a series without secretariat, also when two go at once', async () => {
    const { secretary, observer } = world.actors
    expect(await endMembership(secretary, { personId: secretary.personId })).toMatchObject({
      status: 'invalid',
      message: 'people.errors.lastSecretary',
    })
    await db.membership.updateMany({ where: { personId: observer.personId }, data: { role: 'secretariat' } })
    const both = await Promise.all([
      endMembership(secretary, { personId: secretary.personId }),
      endMembership(secretary, { personId: observer.personId }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['invalid', 'ok'])
    expect(await db.membership.count({ where: { role: 'secretariat', endedAt: null } })).toBe(1)
  })
})

describe('another address', () => {
  test('signs the person out, unlinks what was linked, and does not show in the history', async () => {
    const { personId } = world.actors.mextFocal
    await transaction((tx) => openSession(tx, personId, null))
    await db.account.create({ data: { provider: 'oidc', providerAccountId: '1', personId } })
    const outcome = await changeEmail(world.actors.secretary, { personId, email: 'yui@new.example' })
    expect(outcome).toMatchObject({ status: 'ok' })
    expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ email: 'yui@new.example' })
    expect((await db.session.count()) + (await db.account.count())).toBe(0)
    const [event] = await db.event.findMany()
    expect(event).toMatchObject({ kind: 'person.addressChanged', visibility: 'secretariat' })
    expect(JSON.stringify(event?.payload)).not.toContain('@')
  })

  test('is not that of somebody else', async () => {
    const { personId } = world.actors.mextFocal
    const taken = { personId, email: 'olive.observer@example.org' }
    expect(await changeEmail(world.actors.secretary, taken)).toMatchObject({
      message: 'people.errors.emailTaken',
      values: { name: 'Olive Observer' },
    })
    expect(await changeEmail(world.actors.mextFocal, taken)).toMatchObject({ why: 'forbidden' })
    expect(await db.event.count()).toBe(0)
  })
})

test('another name shows in the history of the series, once', async () => {
  const { personId } = world.actors.observer
  await describeYourself({ id: personId }, { name: 'Olive Oak', language: 'ja' })
  await describeYourself({ id: personId }, { name: 'Olive Oak', language: 'ja' })
  expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ name: 'Olive Oak', language: 'ja' })
  expect(await db.event.findMany()).toMatchObject([
    { kind: 'person.renamed', actorId: personId, payload: { old: 'Olive Observer', new: 'Olive Oak' } },
  ])
})
