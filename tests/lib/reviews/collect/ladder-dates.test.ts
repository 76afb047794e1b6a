import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dueAt,
  ladder,
  misplaced,
  proposedClosing,
  proposedLadder,
  type Step,
  stepNow,
} from '#lib/reviews/collect/ladder-dates.ts'
import { addDays, daysBetween, endOfDay, isoDay } from '#lib/time.ts'

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
const days = (proposed: ReturnType<typeof proposedLadder>) =>
  ladder.map((step) => {
    const at = proposed[step]
    return at && isoDay(at)
  })

describe('the proposed ladder', () => {
  test.each([
    ['2026-06-30', '2026-06-01', null, ['2026-06-23', '2026-06-28', '2026-07-03', '2026-07-10']],
    // over a leap day
    ['2028-03-01', '2028-02-01', null, ['2028-02-23', '2028-02-28', '2028-03-04', '2028-03-11']],
    ['2028-02-29', '2028-02-01', null, ['2028-02-22', '2028-02-27', '2028-03-03', '2028-03-10']],
    // over the ends of months and years
    ['2027-01-02', '2026-12-01', null, ['2026-12-26', '2026-12-31', '2027-01-05', '2027-01-12']],
    // closing is near
    ['2026-06-08', '2026-06-01', null, ['2026-06-03', '2026-06-06', '2026-06-11', '2026-06-18']],
    ['2026-06-04', '2026-06-01', null, [null, '2026-06-02', '2026-06-07', '2026-06-14']],
    ['2026-06-02', '2026-06-01', null, [null, '2026-06-02', '2026-06-05', '2026-06-12']],
    ['2026-06-01', '2026-06-01', null, [null, null, '2026-06-04', '2026-06-11']],
    // the meeting is near
    ['2026-06-30', '2026-06-01', '2026-07-14', ['2026-06-23', '2026-06-28', '2026-07-03', '2026-07-10']],
    ['2026-06-30', '2026-06-01', '2026-07-07', ['2026-06-23', '2026-06-28', '2026-07-02', '2026-07-06']],
    ['2026-06-30', '2026-06-01', '2026-07-01', ['2026-06-23', '2026-06-28', '2026-07-01', '2026-07-02']],
  ])('closing %s, seen on %s, meeting %s', (closes, today, meets, expected) => {
    expect(days(proposedLadder(day(closes), day(today), meets ? day(meets) : null))).toEqual(expected)
  })

  test('can always stand as it is', () => {
    const start = day('2024-01-01')
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(120), fc.option(fc.nat(120)), (begin, closesIn, meetsAfter) => {
        const today = addDays(start, begin)
        const closesOn = addDays(today, closesIn)
        const meetsOn = meetsAfter === null ? null : addDays(closesOn, meetsAfter)
        const proposed = proposedLadder(closesOn, today, meetsOn)
        expect(misplaced(proposed, closesOn, today)).toBeNull()
        if (meetsOn && daysBetween(closesOn, meetsOn) > 3)
          expect(proposed.noAnswer && proposed.noAnswer < meetsOn).toBe(true)
      }),
    )
  })

  test('names the first step whose day cannot stand', () => {
    const [today, closesOn] = [day('2026-06-01'), day('2026-06-30')]
    const proposed = proposedLadder(closesOn, today, null)
    const but = (change: Partial<typeof proposed>) => misplaced({ ...proposed, ...change }, closesOn, today)
    expect(but({ reminder: today })).toBe('reminder')
    expect(but({ reminder: day('2026-07-01') })).toBe('reminder')
    expect(but({ secondReminder: day('2026-06-23') })).toBe('secondReminder')
    expect(but({ letter: closesOn })).toBe('letter')
    expect(but({ noAnswer: day('2026-07-03') })).toBe('noAnswer')
    expect(but({ reminder: null, letter: null })).toBeNull()
  })
})

test('closing is proposed two weeks before the meeting, with a week to answer at least', () => {
  const propose = (meets: string | null) => isoDay(proposedClosing(day('2026-06-01'), meets ? day(meets) : null))
  expect(propose('2026-09-30')).toBe('2026-09-16')
  expect(propose('2026-06-10')).toBe('2026-06-08')
  expect(propose('2026-05-10')).toBe('2026-06-22')
  expect(propose(null)).toBe('2026-06-22')
})

describe('a day in the time zone of the series', () => {
  test.each([
    ['2026-06-30', 'Asia/Tokyo', '2026-06-30T00:00:00.000Z', '2026-06-30T15:00:00.000Z'],
    // the clocks go forward and back on these days
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T07:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T08:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['2026-03-08', 'America/St_Johns', '2026-03-08T11:30:00.000Z', '2026-03-09T02:30:00.000Z'],
    ['2028-02-29', 'Pacific/Kiritimati', '2028-02-28T19:00:00.000Z', '2028-02-29T10:00:00.000Z'],
    ['2026-09-06', 'America/Santiago', '2026-09-06T12:00:00.000Z', '2026-09-07T03:00:00.000Z'],
  ])('%s, %s', (on, timeZone, nine, over) => {
    expect(dueAt({ dueOn: day(on) }, timeZone).toISOString()).toBe(nine)
    expect(endOfDay(day(on), timeZone).toISOString()).toBe(over)
  })
})

describe('the step to be taken', () => {
  const zone = 'Asia/Tokyo'
  const steps = (taken: Partial<Record<Step['step'], string>> = {}): Step[] =>
    (
      [
        ['noAnswer', '2026-07-10'],
        ['reminder', '2026-06-23'],
        ['letter', '2026-07-03'],
        ['secondReminder', '2026-06-28'],
      ] as const
    ).map(([step, on]) => ({ step, dueOn: day(on), takenAt: taken[step] ? new Date(taken[step]) : null }))
  const now = (at: string, taken = {}) => stepNow(steps(taken), new Date(at), zone)?.step

  test('is the one whose moment has come, at nine there', () => {
    expect(now('2026-06-22T23:59:59Z')).toBeUndefined()
    expect(now('2026-06-23T00:00:00Z')).toBe('reminder')
    expect(now('2026-06-24T00:00:00Z', { reminder: '2026-06-23T00:01:00Z' })).toBeUndefined()
  })

  test('leaves out a reminder that was overtaken while the server stood still', () => {
    expect(now('2026-06-28T00:00:00Z')).toBe('secondReminder')
    expect(now('2026-07-20T00:00:00Z')).toBe('letter')
    expect(now('2026-07-20T00:00:00Z', { secondReminder: '2026-06-28T00:00:00Z' })).toBe('letter')
  })

  test('gives whoever got the letter late the time that was planned', () => {
    const taken = { letter: '2026-07-20T00:00:00Z' }
    expect(now('2026-07-26T23:59:00Z', taken)).toBeUndefined()
    expect(now('2026-07-27T00:00:00Z', taken)).toBe('noAnswer')
    expect(now('2026-07-10T00:00:00Z', { letter: '2026-07-03T00:04:00Z' })).toBe('noAnswer')
  })

  test('is none once all are taken', () => {
    expect(now('2027-01-01T00:00:00Z', { noAnswer: '2026-07-10T00:00:00Z' })).toBeUndefined()
  })
})
