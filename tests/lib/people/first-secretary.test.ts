import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { becomeSecretary, firstRunLink } from '#lib/people/first-secretary.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  await db.membership.deleteMany({ where: { role: 'secretariat' } })
})

async function givenToken() {
  const link = await firstRunLink('https://roundtable.example')
  return new URL(link ?? '').searchParams.get('token') ?? ''
}

const answers = { name: 'Hana First', email: 'hana@example.org', language: 'ja' as const }

describe('the first-run link', () => {
  test('is a full address, replaced at each start, so that an old one no longer works', async () => {
    expect(await firstRunLink('https://roundtable.example')).toMatch(
      /^https:\/\/roundtable\.example\/sign-in\/link\?token=[\w-]{43}$/,
    )
    const old = await givenToken()
    await givenToken()
    expect(await db.signInLink.count()).toBe(1)
    expect(await becomeSecretary({ ...answers, token: old }, null)).toMatchObject({ status: 'conflict' })
    expect(await db.person.count({ where: { email: answers.email } })).toBe(0)
  })

  test('makes its holder the secretariat of every real series, and is not given out again', async () => {
    const second = await db.series.create({ data: { slug: 'second', name: 'Second' } })
    const sample = await db.series.create({ data: { slug: 'sample', name: 'Sample', fictional: true } })
    const entered = await becomeSecretary({ ...answers, token: await givenToken() }, null)
    expect(entered).toMatchObject({ status: 'ok', value: { to: '/world' } })
    const person = await db.person.findUniqueOrThrow({
      where: { email: answers.email },
      include: { memberships: true, sessions: true },
    })
    expect(person).toMatchObject({ name: 'Hana First', language: 'ja' })
    expect(person.memberships.map(({ seriesId }) => seriesId).sort()).toEqual([world.series.id, second.id].sort())
    expect(person.memberships).toMatchObject([{ role: 'secretariat' }, { role: 'secretariat' }])
    expect(person.sessions).toHaveLength(1)
    expect(await db.event.count({ where: { kind: 'person.joined', personId: person.id } })).toBe(2)
    expect(await db.event.count({ where: { seriesId: sample.id } })).toBe(0)
    expect(await firstRunLink('http://localhost')).toBeNull()
  })

  test('goes to one of two who use it at once', async () => {
    const token = await givenToken()
    const both = await Promise.all([
      becomeSecretary({ ...answers, token }, null),
      becomeSecretary({ ...answers, email: 'other@example.org', token }, null),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['conflict', 'ok'])
    expect(await db.membership.count({ where: { role: 'secretariat' } })).toBe(1)
  })

  test('keeps the record of somebody printed as organizer, with their organization', async () => {
    const { id } = await db.person.create({
      data: {
        name: 'Printed Organizer',
        participations: {
          create: {
            roundtableId: world.roundtable.id,
            organizationId: world.organizations.jst.id,
            part: 'organizer',
            position: 1,
            printedTitle: 'Director',
            printedAs: 'JST',
          },
        },
      },
    })
    expect(await becomeSecretary({ ...answers, personId: id, token: await givenToken() }, null)).toMatchObject({
      status: 'ok',
    })
    expect(await db.person.findUnique({ where: { id }, include: { memberships: true } })).toMatchObject({
      name: 'Printed Organizer',
      email: answers.email,
      memberships: [{ organizationId: world.organizations.jst.id }],
    })
  })

  test('is not spent by a choice that cannot be', async () => {
    const token = await givenToken()
    const stranger = { ...answers, token, personId: world.actors.observer.personId }
    expect(await becomeSecretary(stranger, null)).toMatchObject({ status: 'invalid', field: 'personId' })
    expect(await becomeSecretary({ ...answers, token }, null)).toMatchObject({ status: 'ok' })
  })
})
