import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { carriedInto } from '#lib/reviews/minutes/carry-over.ts'
import { correctMinutes } from '#lib/reviews/minutes/erratum.ts'
import { publishMinutes } from '#lib/reviews/minutes/publish.ts'
import { draftFor, findMinutes, listMinutes } from '#lib/reviews/minutes/queries.ts'
import { saveMinutesText } from '#lib/reviews/minutes/texts.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { givenAgendaItem, givenReview, met, reviewNow } from '../given.ts'

let world: World
let review: FoundReview
let itemId: string
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const open = await givenFollowUp(world, { leadId: world.organizations.cabinetOffice.id, visibility: 'public' })
  await givenFollowUp(world, { progress: 'discontinued' })
  await givenFollowUp(world, { visibility: 'secretariat' })
  review = await givenReview(world, met)
  const item = await givenAgendaItem(review.id, { followUpId: open.id })
  itemId = item.id
  const secret = await db.followUp.findFirstOrThrow({ where: { visibility: 'secretariat' } })
  await givenAgendaItem(review.id, { followUpId: secret.id, position: 2 })
})

const publish = async () =>
  publishMinutes(world.actors.secretary, { ...idOf(await reviewNow(world)), confirm: 'yes' as const })

function idOf({ id, version }: FoundReview) {
  return { id, version }
}

describe('publishing', () => {
  test('freezes and numbers the minutes, counts the roundtable as held, and carries over what is open', async () => {
    await saveMinutesText(world.actors.secretary, { id: review.id, place: 'opening', version: 0, text: 'Welcome.' })
    expect(await publish()).toEqual({ status: 'ok', value: { number: 2, minutes: 1 } })

    const minutes = await findMinutes(world.actors.secretary, review, 1)
    expect(minutes?.content.opening).toBe('Welcome.')
    expect(minutes?.content.items.map(({ followUp }) => followUp)).toEqual([1, 3])
    expect(minutes?.content.carriedOver.map(({ number, times }) => [number, times])).toEqual([
      [1, 1],
      [3, 1],
    ])
    expect(await db.roundtable.findMany({ orderBy: { number: 'asc' }, select: { number: true, held: true } })).toEqual([
      { number: 1, held: true },
      { number: 2, held: true },
      { number: 3, held: false },
    ])
    expect(await db.roundtable.findFirst({ where: { number: 2 } })).toMatchObject({ startsAt: met.meetingBeganAt })
    expect((await carriedInto(world.actors.observer, await reviewNow(world, 3))).map(({ number }) => number)).toEqual([
      1,
    ])
    const next = await db.review.findFirstOrThrow({ where: { number: 3 }, include: { carried: true } })
    expect(next.openedAt).toBeNull()
    expect(next.carried.map(({ times }) => times)).toEqual([1, 1])
    const event = await db.event.findFirstOrThrow({ where: { kind: 'minutes.published' } })
    expect(event).toMatchObject({ reviewId: review.id, payload: { number: 2, minutes: 1, open: 2, next: 3 } })
  })

  test('counts in how many reviews in a row something was carried over', async () => {
    await publish()
    await db.review.updateMany({ where: { number: 3 }, data: met })
    const third = await reviewNow(world, 3)
    await publishMinutes(world.actors.secretary, { ...idOf(third), confirm: 'yes' })
    const minutes = await findMinutes(world.actors.secretary, third, 1)
    expect(minutes?.content.carriedOver.map(({ times }) => times)).toEqual([2, 2])
  })

  test('waits until every decision is confirmed or withdrawn and every comment answered', async () => {
    const decision = await db.meetingDecision.create({
      data: { agendaItemId: itemId, kind: 'note', text: 'Noted.', language: 'en' },
    })
    expect(await publish()).toMatchObject({ status: 'invalid', message: 'minutes.errors.unconfirmed' })
    await db.meetingDecision.update({ where: { id: decision.id }, data: { withdrawnAt: new Date() } })
    const { personId } = world.actors.observer
    await db.minutesComment.create({ data: { reviewId: review.id, personId, text: 'A word.', language: 'en' } })
    expect(await publish()).toMatchObject({ status: 'invalid', message: 'minutes.errors.unanswered' })
    expect(await db.minutes.count()).toBe(0)
  })

  test('happens once, however many press the button', async () => {
    const { id, version } = review
    const both = await Promise.all(
      [1, 2].map(() => publishMinutes(world.actors.secretary, { id, version, confirm: 'yes' })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['conflict', 'ok'])
    expect(await db.minutes.count()).toBe(1)
  })

  test('is for the secretariat, after the meeting', async () => {
    expect(await publishMinutes(world.actors.mextFocal, { ...idOf(review), confirm: 'yes' })).toEqual({
      status: 'refused',
      why: 'forbidden',
    })
    await db.review.update({ where: { id: review.id }, data: { meetingEndedAt: null } })
    expect(await publish()).toMatchObject({ status: 'invalid', message: 'minutes.errors.notDrafting' })
  })
})

describe('published minutes', () => {
  beforeEach(async () => {
    await publish()
  })

  test('never change, not even from a console', async () => {
    await expect(db.minutes.updateMany({ data: { content: '{}' } })).rejects.toThrow(/never changes/)
    await expect(db.minutes.deleteMany({})).rejects.toThrow(/never changes/)
  })

  test('are corrected by a new version that links back and leaves the earlier one alone', async () => {
    const { secretary } = world.actors
    const nothing = await correctMinutes(secretary, { ...idOf(await reviewNow(world)), reason: 'A slip.' })
    expect(nothing).toMatchObject({ status: 'invalid', message: 'minutes.errors.nothingChanged' })
    await saveMinutesText(secretary, { id: review.id, place: itemId, version: 0, text: 'It was said that …' })
    await db.followUp.updateMany({ data: { title: 'Renamed meanwhile' } })
    const outcome = await correctMinutes(secretary, { ...idOf(await reviewNow(world)), reason: 'A slip.' })
    expect(outcome).toEqual({ status: 'ok', value: { number: 2, minutes: 2 } })

    const [second, first] = await listMinutes(secretary, review)
    expect(second).toMatchObject({ number: 2, erratum: 'A slip.', corrects: { number: 1 } })
    expect(first).toMatchObject({ number: 1, corrected: { number: 2 } })
    expect((await findMinutes(secretary, review, 1))?.content.items[0]).toMatchObject({
      title: 'Follow-up 1',
      text: '',
    })
    expect((await findMinutes(secretary, review, 2))?.content.items[0]).toMatchObject({
      title: 'Follow-up 1',
      text: 'It was said that …',
    })
  })

  test('show nobody what was restricted since, but the secretariat', async () => {
    await db.followUp.updateMany({ where: { number: 1 }, data: { visibility: 'secretariat' } })
    for (const viewer of [world.nobody, world.actors.cabinetFocal]) {
      const { content } = (await findMinutes(viewer, review, 1)) ?? {}
      expect([content?.items, content?.carriedOver]).toEqual([[], []])
    }
    expect((await findMinutes(world.actors.secretary, review, 1))?.content.items).toHaveLength(2)
  })

  test('show members nothing of an erratum before it is published', async () => {
    const { secretary, observer } = world.actors
    await db.review.update({ where: { id: review.id }, data: { draftedAt: new Date() } })
    await saveMinutesText(secretary, { id: review.id, place: 'opening', version: 0, text: 'Not yet for all.' })
    expect((await draftFor(secretary, await reviewNow(world)))?.opening).toBe('Not yet for all.')
    expect((await draftFor(observer, await reviewNow(world)))?.opening).toBe('')
    await correctMinutes(secretary, { ...idOf(await reviewNow(world)), reason: 'A slip.' })
    expect((await draftFor(observer, await reviewNow(world)))?.opening).toBe('Not yet for all.')
  })

  test('show each reader what that reader may see', async () => {
    const { observer } = world.actors
    const shown = async (viewer: Parameters<typeof findMinutes>[0]) => {
      const { content } = (await findMinutes(viewer, review, 1)) ?? {}
      return [content?.items.map(({ followUp }) => followUp), content?.carriedOver.map(({ number }) => number)]
    }
    expect(await shown(world.nobody)).toEqual([[1], [1]])
    expect(await shown(observer)).toEqual([[1], [1]])
    expect(await shown(world.actors.secretary)).toEqual([
      [1, 3],
      [1, 3],
    ])
  })
})
