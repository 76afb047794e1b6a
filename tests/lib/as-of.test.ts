import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asOfFrom, asOfText } from '#lib/as-of.ts'

const now = new Date('2026-11-24T12:00:00Z')
const at = (text: string, timeZone = 'Asia/Tokyo') => {
  const found = asOfFrom(text, timeZone, now)
  return 'at' in found ? found.at.toISOString() : found.wrong
}

describe('asOfFrom', () => {
  test('takes a day for its end where the series is at home', () => {
    expect(at('2026-03-01')).toBe('2026-03-01T14:59:59.999Z')
    expect(at('2026-03-01', 'America/St_Johns')).toBe('2026-03-02T03:29:59.999Z')
    expect(at('2024-02-29', 'UTC')).toBe('2024-02-29T23:59:59.999Z')
  })

  test.each([
    // The clocks go forward at midnight: the next day begins at 01:00.
    ['2026-04-23', 'Africa/Cairo', '2026-04-23T21:59:59.999Z'],
    // The hour before midnight comes twice.
    ['2026-04-04', 'America/Santiago', '2026-04-05T03:59:59.999Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T21:59:59.999Z'],
    // Samoa left this day out; the day before ends where the day after begins.
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T09:59:59.999Z'],
  ])('knows when %s ends in %s', (text, timeZone, expected) => {
    expect(at(text, timeZone)).toBe(expected)
  })

  test('takes an instant with its zone, also where the plus sign came as a space', () => {
    expect(at('2026-03-01T12:00+09:00')).toBe('2026-03-01T03:00:00.000Z')
    expect(at('2026-03-01T12:00:00.123456 09:00')).toBe('2026-03-01T03:00:00.123Z')
    expect(at('2026-03-01T03:00:00Z')).toBe('2026-03-01T03:00:00.000Z')
  })

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-3-1',
    '1 March',
    '2026-03-01T12:00',
    '',
    'a,b',
    '0000-01-01T00:00Z',
    '12',
  ])('does not understand %s', (text) => expect(at(text)).toBe('notUnderstood'))

  test.each(['2026-11-24', '2026-11-25', '9999-12-31', '2026-11-24T12:00:00Z'])('says that %s is to come', (text) => {
    expect(at(text)).toBe('notYet')
  })

  test('reads back what asOfText writes, whatever the time zone', () => {
    const zone = fc.constantFrom(
      'Asia/Tokyo',
      'Africa/Cairo',
      'America/St_Johns',
      'Pacific/Apia',
      'UTC',
      'Asia/Kathmandu',
    )
    const instant = fc.date({ min: new Date('2000-01-01Z'), max: new Date('2026-11-23Z'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, zone, (date, timeZone) => at(asOfText(date, timeZone), timeZone) === date.toISOString()),
    )
    expect(asOfText(new Date('2026-03-01T14:59:59.999Z'), 'Asia/Tokyo')).toBe('2026-03-01')
  })
})
