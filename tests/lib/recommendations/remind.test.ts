import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { tellOfEvents } from '#lib/mail/tell.ts'
import { ask } from '#lib/recommendations/address.ts'
import { remind, remindersOf } from '#lib/recommendations/remind.ts'
import { respond } from '#lib/recommendations/response.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
let which: { id: string; organizationId: string }

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  which = { id: world.recommendations.r2.id, organizationId: world.organizations.cabinetOffice.id }
})

const on = (day: number) => ({ ...world.actors.secretary, at: new Date(Date.UTC(2025, 10, day, 9)) })
const reminders = () => db.event.count({ where: { kind: 'recommendation.reminded' } })

describe('a reminder of an answer', () => {
  test('comes seven days after asking at the earliest, and after the last one, and says so', async () => {
    await ask(on(1), which)
    expect(await remind(on(7), which)).toMatchObject({
      status: 'invalid',
      message: 'recommendations.errors.remindedLately',
      values: { name: 'Cabinet Office', last: '1 November 2025', from: '8 November 2025' },
    })
    expect((await remind(on(8), which)).status).toBe('ok')
    expect((await remind(on(14), which)).status).toBe('invalid')
    expect((await remind(on(15), which)).status).toBe('ok')
    expect(await reminders()).toBe(2)
    expect([...(await remindersOf(world.actors.secretary, [which.id])).values()]).toEqual([on(15).at])
    const addressee = await db.addressee.findFirstOrThrow({ where: { recommendationId: which.id } })
    expect(addressee.askedAt).toEqual(on(1).at)
  })

  test('twice at once is one', async () => {
    await ask(on(1), which)
    const both = await Promise.all([remind(on(9), which), remind(on(9), which)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['invalid', 'ok'])
    expect(await reminders()).toBe(1)
  })

  test('is for those who were asked and have not answered', async () => {
    expect((await remind(on(9), which)).status).toBe('refused')
    await ask(on(1), which)
    await respond(world.actors.cabinetFocal, {
      id: which.id,
      answer: 'accepted',
      reason: '',
      passedOnToId: undefined,
      after: undefined,
    })
    expect(await remind(on(9), which)).toMatchObject({ message: 'recommendations.errors.answered' })
    expect(await reminders()).toBe(0)
  })
})

describe('the mail', () => {
  test('leads by one button to the form with which one answers', async () => {
    const { secretary } = world.actors
    await ask(secretary, which)
    await db.addressee.updateMany({ where: { recommendationId: which.id }, data: { askedAt: new Date('2025-11-01') } })
    expect((await remind(secretary, which)).status).toBe('ok')
    await tellOfEvents()
    const mails = await db.message.findMany({
      orderBy: { id: 'asc' },
      select: { kind: true, toEmail: true, body: true },
    })
    expect(mails.map(({ kind, toEmail }) => [kind, toEmail])).toEqual([
      ['asked', 'aoi.cabinet@example.org'],
      ['askedAgain', 'aoi.cabinet@example.org'],
    ])
    const to = encodeURIComponent('/world/recommendations/2#answer')
    for (const { body } of mails) expect(body).toMatch(new RegExp(`/sign-in/link\\?token=\\S+&to=${to}`))
  })
})
