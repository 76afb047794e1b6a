import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { invite, inviteInput } from '#lib/people/invitation.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

function input(data: Record<string, string | undefined> = {}) {
  return inviteInput.parse({
    name: 'Nao New',
    email: 'nao.new@example.org',
    organizationId: world.organizations.mext.id,
    role: 'contributor',
    language: 'ja',
    ...data,
  })
}

async function givenParticipant(name = 'Dr. Pat Printed', organizationId: string | null = world.organizations.mext.id) {
  const position = 1 + (await db.participation.count())
  const seat = {
    roundtableId: world.roundtable.id,
    organizationId,
    position,
    printedTitle: 'Director',
    printedAs: 'MEXT',
  }
  return db.person.create({ data: { name, participations: { create: seat } } })
}

async function expectNothing(act: () => Promise<unknown>, refusal: object) {
  const before = [await db.person.findMany(), await db.membership.findMany(), await db.event.count()]
  expect(await act()).toMatchObject(refusal)
  expect([await db.person.findMany(), await db.membership.findMany(), await db.event.count()]).toEqual(before)
}

describe('inviting', () => {
  test('a chosen participant keeps the organization of their seat', async () => {
    const { id } = await givenParticipant()
    const outcome = await invite(world.actors.secretary, input({ participant: id, organizationId: '' }))
    expect(outcome).toEqual({ status: 'ok', value: { personId: id } })
    expect(await db.membership.findFirst({ where: { personId: id } })).toMatchObject({
      organizationId: world.organizations.mext.id,
    })
  })

  test('somebody else under an address that was invited already is asked about, not dropped', async () => {
    await invite(world.actors.secretary, input())
    await expectNothing(() => invite(world.actors.secretary, input({ name: 'Noa Other' })), {
      status: 'invalid',
      field: 'email',
      message: 'people.errors.alreadyInvited',
      values: { name: 'Nao New' },
    })
  })

  test('enters the person and the membership, and tells the history', async () => {
    const outcome = await invite(world.actors.secretary, input())
    const person = await db.person.findUniqueOrThrow({ where: { email: 'nao.new@example.org' } })
    expect(outcome).toEqual({ status: 'ok', value: { personId: person.id } })
    expect(person).toMatchObject({ name: 'Nao New', language: 'ja' })
    expect(await db.membership.findFirst({ where: { personId: person.id } })).toMatchObject({
      role: 'contributor',
      organizationId: world.organizations.mext.id,
      invitedById: world.actors.secretary.personId,
      joinedAt: null,
    })
    expect(await db.event.findMany()).toMatchObject([
      {
        kind: 'person.invited',
        personId: person.id,
        visibility: 'participants',
        payload: { person: { name: 'Nao New' }, organization: { name: 'MEXT' }, role: 'contributor' },
      },
    ])
  })

  test('is for the secretariat', async () => {
    const { secretary: _, ...others } = world.actors
    for (const actor of Object.values(others))
      await expectNothing(() => invite(actor, input()), { status: 'refused', why: 'forbidden' })
  })

  test('again, of somebody who has not come, corrects what was wrong', async () => {
    await invite(world.actors.secretary, input())
    await invite(world.actors.secretary, input({ role: 'focalPoint', email: 'nao.right@example.org' }))
    const people = await db.person.findMany({ where: { name: 'Nao New' }, include: { memberships: true } })
    expect(people).toMatchObject([{ email: 'nao.right@example.org', memberships: [{ role: 'focalPoint' }] }])
    expect(await db.event.count({ where: { kind: 'person.invited' } })).toBe(2)
  })

  test('somebody who is a member already says so', async () => {
    await expectNothing(() => invite(world.actors.secretary, input({ email: 'Yui.Education@example.org' })), {
      status: 'invalid',
      field: 'email',
      message: 'people.errors.alreadyMember',
    })
  })

  test('brings back a former member under the same record', async () => {
    const { personId } = world.actors.mextContributor
    await db.membership.updateMany({ where: { personId }, data: { endedAt: new Date() } })
    const back = input({ email: 'sora.education@example.org', name: 'Sora Education' })
    expect(await invite(world.actors.secretary, back)).toMatchObject({ value: { personId } })
    expect(await db.membership.findFirst({ where: { personId } })).toMatchObject({ endedAt: null })
  })

  test('needs an organization of this series for those who act for one', async () => {
    const other = await db.series.create({ data: { slug: 'other', name: 'Other' } })
    const foreign = await db.organization.create({
      data: { seriesId: other.id, slug: 'x', name: 'X', shortName: 'X', sector: 'agency', country: 'JP' },
    })
    await expectNothing(() => invite(world.actors.secretary, input({ organizationId: foreign.id })), {
      field: 'organizationId',
    })
    await expectNothing(() => invite(world.actors.secretary, input({ organizationId: '' })), {
      message: 'people.errors.organizationNeeded',
    })
    expect(await invite(world.actors.secretary, input({ organizationId: '', role: 'observer' }))).toMatchObject({
      status: 'ok',
    })
  })

  test('by two at once enters one person', async () => {
    const twice = await Promise.all([1, 2].map(() => invite(world.actors.secretary, input())))
    expect(twice.map(({ status }) => status)).toEqual(['ok', 'ok'])
    expect(await db.person.count({ where: { name: 'Nao New' } })).toBe(1)
    expect(await db.membership.count({ where: { person: { name: 'Nao New' } } })).toBe(1)
  })
})

describe('a participant of the roundtable', () => {
  test('who was chosen keeps the same record', async () => {
    const { id } = await givenParticipant()
    expect(await invite(world.actors.secretary, input({ participant: id, name: 'Pat' }))).toMatchObject({
      value: { personId: id },
    })
    expect(await db.person.findUnique({ where: { id } })).toMatchObject({
      name: 'Dr. Pat Printed',
      email: 'nao.new@example.org',
    })
  })

  test('is known by name and organization, whatever the order, the title and the case', async () => {
    const { id } = await givenParticipant()
    expect(await invite(world.actors.secretary, input({ name: 'PRINTED, Pat' }))).toMatchObject({
      value: { personId: id },
    })
  })

  test('of the same name elsewhere is asked about, and may be somebody else', async () => {
    const { id } = await givenParticipant('Pat Printed', world.organizations.jst.id)
    await expectNothing(() => invite(world.actors.secretary, input({ name: 'Pat Printed' })), {
      field: 'participant',
      message: 'people.errors.sameName',
    })
    const stranger = await invite(world.actors.secretary, input({ name: 'Pat Printed', participant: 'new' }))
    expect(stranger).toMatchObject({ status: 'ok' })
    expect(stranger).not.toMatchObject({ value: { personId: id } })
  })

  test('is not given the address of somebody else, nor loses their own', async () => {
    const { id } = await givenParticipant()
    await expectNothing(
      () => invite(world.actors.secretary, input({ participant: id, email: 'yui.education@example.org' })),
      { status: 'invalid', field: 'email' },
    )
    const { personId } = world.actors.observer
    await expectNothing(() => invite(world.actors.secretary, input({ participant: personId })), {
      message: 'people.errors.otherEmail',
    })
  })
})

test('addresses that cannot be are refused with a sentence', () => {
  for (const email of ['', 'no', 'a@b', 'a b@example.org'])
    expect(inviteInput.safeParse({ ...input(), email }).error?.issues[0]).toMatchObject({ message: 'errors.email' })
})
