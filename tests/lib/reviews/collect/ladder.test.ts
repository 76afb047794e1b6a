import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '#lib/db/client.ts'
import { historyOf } from '#lib/events/history.ts'
import { tellOfEvents } from '#lib/mail/tell.ts'
import { handIn } from '#lib/reviews/collect/hand-in.ts'
import { takeDueSteps } from '#lib/reviews/collect/ladder.ts'
import { dueAt } from '#lib/reviews/collect/ladder-dates.ts'
import { saveRow } from '#lib/reviews/collect/row.ts'
import { sendBack } from '#lib/reviews/collect/send-back.ts'
import { silentOrganizations } from '#lib/reviews/collect/silent-organizations.ts'
import { deliver } from '#lib/worker.ts'
import { asOwner, resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { givenReview, givenWork, inDays, ok, requestOf, rowOf, typed } from './given.ts'

let world: World
let work: Awaited<ReturnType<typeof givenWork>>
let reviewId: string
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  work = await givenWork(world)
  reviewId = (await givenReview(world)).id
  await tellOfEvents()
  await db.message.deleteMany()
})

const nine = (days: number, timeZone = 'Asia/Tokyo') => dueAt({ dueOn: inDays(days) }, timeZone)
const justBefore = (at: Date) => new Date(at.getTime() - 1)

async function mailed() {
  await tellOfEvents()
  const messages = await db.message.findMany({ orderBy: [{ createdAt: 'asc' }, { toName: 'asc' }] })
  return messages.map(({ kind, toName }) => `${kind} ${toName}`)
}

async function answer(at?: Date) {
  const { mextFocal } = world.actors
  const row = await rowOf(work.third.id)
  await saveRow(mextFocal, { id: row.id, version: row.version, ...typed, changed: `Funded ${row.version}.` })
  const { id, version } = await requestOf(world.organizations.mext.id)
  expect(await handIn(mextFocal, { id, version })).toMatchObject(ok)
  if (at) await db.reviewRequest.update({ where: { id }, data: { submittedAt: at } })
  return id
}

async function steps(reviewed: Parameters<typeof takeDueSteps>[0][]) {
  for (const now of reviewed) await takeDueSteps(now)
  const events = await db.event.findMany({ where: { actorId: null }, orderBy: { sequence: 'asc' } })
  return events.map(({ kind }) => kind)
}

describe('the ladder', () => {
  test('goes from reminder to reminder to the letter to "no answer", each at nine on its day', async () => {
    expect(await steps([justBefore(nine(7))])).toEqual([])
    expect(await steps([nine(7)])).toEqual(['review.reminded', 'review.reminded'])
    expect(await mailed()).toEqual(['reviewReminder Aoi Cabinet', 'reviewReminder Yui Education'])
    await steps([nine(12)])
    expect((await mailed()).slice(2).sort()).toEqual([
      'reviewSecondReminder Aoi Cabinet',
      'reviewSecondReminder Ren Cabinet',
      'reviewSecondReminder Sora Education',
      'reviewSecondReminder Yui Education',
    ])
    await steps([nine(17)])
    expect((await mailed()).slice(6)).toEqual(['reviewLetterDue Kana Secretary', 'reviewLetterDue Kana Secretary'])
    expect(await silentOrganizations(reviewId)).toEqual([])
    await steps([nine(24)])
    expect((await mailed()).slice(8)).toEqual(['reviewNoAnswer Kana Secretary', 'reviewNoAnswer Kana Secretary'])
    expect(await silentOrganizations(reviewId)).toMatchObject([
      { slug: 'cabinet-office', followUps: [{ number: 1 }, { number: 2 }], onRecordSince: nine(24) },
      { slug: 'mext', followUps: [{ number: 3 }] },
    ])
  })

  test('takes no step twice, however often one looks', async () => {
    await steps([nine(7), nine(7), nine(8), nine(12), nine(12), nine(13)])
    await mailed()
    expect(await db.event.count({ where: { kind: 'review.reminded' } })).toBe(4)
    expect(await db.message.count({ where: { kind: 'reviewReminder' } })).toBe(2)
    expect(await db.message.count({ where: { kind: 'reviewSecondReminder' } })).toBe(4)
  })

  test('takes no step twice when several processes look at once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => takeDueSteps(nine(7))))
    await Promise.all([tellOfEvents(), tellOfEvents(), tellOfEvents()])
    expect(await db.event.count({ where: { kind: 'review.reminded' } })).toBe(2)
    expect(await mailed()).toEqual(['reviewReminder Aoi Cabinet', 'reviewReminder Yui Education'])
  })

  test('says in both mails what is open, until when, with one link', async () => {
    await db.person.update({ where: { id: world.actors.mextFocal.personId }, data: { language: 'ja' } })
    await steps([nine(7)])
    await mailed()
    const [english, japanese] = await db.message.findMany({ orderBy: { toName: 'asc' } })
    expect(english?.subject).toMatch(/^Second roundtable: please answer by /)
    expect(english?.body).toMatch(/token=[\w-]+&to=%2Fworld%2Freviews%2F2%2Fanswer\n/)
    expect(japanese?.subject).toMatch(/^Second roundtable：ご回答のお願い（回答期限：\d+年/)
    const link = await db.signInLink.findFirstOrThrow({
      where: { personId: world.actors.cabinetFocal.personId },
      orderBy: { expiresAt: 'desc' },
    })
    const days = (link.expiresAt.getTime() - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(7)
  })

  test('survives a stop in the middle: the other organizations follow at the next start, and none twice', async () => {
    const looks = [false, true]
    await takeDueSteps(nine(7), () => looks.shift() ?? true)
    expect(await db.event.count({ where: { kind: 'review.reminded' } })).toBe(1)
    // The process dies behind the commit, before the first mail is written.
    expect(await db.untoldEvent.count()).toBe(1)
    await takeDueSteps(nine(7))
    expect(await mailed()).toEqual(['reviewReminder Aoi Cabinet', 'reviewReminder Yui Education'])
  })

  test('that fails for one organization goes on with the others, and comes back to it', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { id } = await requestOf(world.organizations.cabinetOffice.id)
    await asOwner(
      `alter table "Event" add constraint broken check (kind <> 'review.reminded' or payload->'organization'->>'name' <> 'Cabinet Office') not valid`,
    )
    await takeDueSteps(nine(7))
    await asOwner(`alter table "Event" drop constraint broken`)
    expect(complaint).toHaveBeenCalledTimes(1)
    expect(await db.escalation.count({ where: { requestId: id, takenAt: { not: null } } })).toBe(0)
    expect(await db.event.count({ where: { kind: 'review.reminded' } })).toBe(1)
    await takeDueSteps(nine(7))
    expect(await db.event.count({ where: { kind: 'review.reminded' } })).toBe(2)
    complaint.mockRestore()
  })

  test('stops when the answer comes', async () => {
    await steps([nine(7)])
    await answer()
    await steps([nine(12), nine(17), nine(24)])
    const events = await db.event.findMany({ where: { actorId: null, NOT: { kind: 'review.reminded' } } })
    expect(events.map(({ payload }) => payload)).toMatchObject([
      { organization: { name: 'Cabinet Office' } },
      { organization: { name: 'Cabinet Office' } },
    ])
    expect((await silentOrganizations(reviewId)).map(({ slug }) => slug)).toEqual(['cabinet-office'])
  })

  test('after an answer was sent back reminds, but nobody who answered gets the letter', async () => {
    const id = await answer()
    await sendBack(world.actors.secretary, { id, reason: 'Which fellows?' })
    await steps([nine(7), nine(12), nine(17), nine(24)])
    const taken = await db.escalation.findMany({ where: { requestId: id, takenAt: { not: null } } })
    expect(taken.map(({ step }) => step).sort()).toEqual(['reminder', 'secondReminder'])
  })

  test('ends with the meeting', async () => {
    await db.review.updateMany({ data: { meetingBeganAt: new Date() } })
    expect(await steps([nine(7), nine(24)])).toEqual([])
  })

  test('follows the clocks of the series', async () => {
    await db.series.update({ where: { id: world.series.id }, data: { timeZone: 'Pacific/Honolulu' } })
    expect(await steps([nine(7, 'Pacific/Kiritimati'), nine(7), justBefore(nine(7, 'Pacific/Honolulu'))])).toEqual([])
    expect(await steps([nine(7, 'Pacific/Honolulu')])).toHaveLength(2)
  })

  test('is a part of the round that the worker makes each minute', async () => {
    await db.escalation.updateMany({ where: { step: 'reminder' }, data: { dueOn: inDays(-1) } })
    await deliver(() => false, null)
    expect(await db.message.count({ where: { kind: 'reviewReminder' } })).toBe(2)
  })

  test('is read by the organization and the secretariat; that there was no answer, by all participants', async () => {
    await steps([nine(7), nine(17), nine(24)])
    const seen = async (viewer: Parameters<typeof historyOf>[0]) =>
      (await historyOf(viewer, {})).map(({ kind }) => kind).filter((kind) => /reminded|letter|noAnswer/.test(kind))
        .length
    const { secretary, cabinetFocal, observer } = world.actors
    expect(await Promise.all([secretary, cabinetFocal, observer, world.nobody].map(seen))).toEqual([6, 4, 2, 0])
  })
})
