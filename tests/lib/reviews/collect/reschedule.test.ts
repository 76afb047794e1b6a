import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { takeDueSteps } from '#lib/reviews/collect/ladder.ts'
import { dueAt } from '#lib/reviews/collect/ladder-dates.ts'
import { ladderOf, reschedule, rescheduleInput } from '#lib/reviews/collect/reschedule.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import { isoDay } from '#lib/time.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { forbidden, givenReview, givenWork, inDays, kinds, ok, requestOf, reviewOf } from './given.ts'

let world: World
let review: FoundReview
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  await givenWork(world)
  review = await givenReview(world)
})

const later = (fields: Record<string, string> = {}) =>
  rescheduleInput.parse({
    id: review.id,
    version: review.version,
    closesOn: isoDay(inDays(28)),
    reminder: '',
    secondReminder: isoDay(inDays(26)),
    letter: isoDay(inDays(31)),
    noAnswer: isoDay(inDays(38)),
    ...fields,
  })

describe('new dates', () => {
  test('move the closing date and what was not taken yet', async () => {
    await takeDueSteps(dueAt({ dueOn: inDays(7) }, 'Asia/Tokyo'))
    expect(await reschedule(world.actors.secretary, later())).toMatchObject(ok)
    expect((await reviewOf(world.actors.secretary)).closesOn).toEqual(inDays(28))
    const { steps } = await requestOf(world.organizations.mext.id)
    expect(steps.map(({ step, dueOn, takenAt }) => `${step} ${isoDay(dueOn)} ${takenAt !== null}`).sort()).toEqual([
      `letter ${isoDay(inDays(31))} false`,
      `noAnswer ${isoDay(inDays(38))} false`,
      `reminder ${isoDay(inDays(7))} true`,
      `secondReminder ${isoDay(inDays(26))} false`,
    ])
    expect((await kinds()).at(-1)).toBe('review.rescheduled')
    expect(await reschedule(world.actors.secretary, later())).toMatchObject(ok)
    expect((await kinds()).filter((kind) => kind === 'review.rescheduled')).toHaveLength(1)
  })

  test('leave out a step, and bring it back', async () => {
    await reschedule(world.actors.secretary, later({ letter: '', noAnswer: '' }))
    expect(await ladderOf(review.id)).toMatchObject({ letter: null, noAnswer: null, reminder: null })
    const { version } = await reviewOf(world.actors.secretary)
    await reschedule(world.actors.secretary, { ...later(), version })
    expect(await ladderOf(review.id)).toMatchObject({ letter: inDays(31), noAnswer: inDays(38) })
  })

  test('are refused where they cannot stand, to others, and once the meeting has begun', async () => {
    const { secretary, cabinetFocal } = world.actors
    expect(await reschedule(cabinetFocal, later())).toEqual(forbidden)
    const wrong = later({ letter: isoDay(inDays(28)) })
    expect(await reschedule(secretary, wrong)).toMatchObject({ field: 'letter', message: 'collecting.errors.letter' })
    expect(await reschedule(secretary, { ...later(), version: 99 })).toMatchObject({ status: 'conflict' })
    await db.review.updateMany({ data: { meetingBeganAt: new Date() } })
    expect(await reschedule(secretary, later())).toMatchObject({ message: 'collecting.errors.over' })
    expect((await reviewOf(secretary)).closesOn).toEqual(inDays(14))
  })
})
