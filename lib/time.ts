import { Temporal } from 'temporal-polyfill'
import type { Language } from './db/generated/enums.ts'
import { messages } from './messages/load.ts'

/** Formatters of one reader: the language of the person, the time zone of the series. */
export function clock(language: Language, timeZone: string) {
  const { locale } = messages[language].language
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = cached(locale, options)
    return (value: Date) => formatter.format(value)
  }
  return {
    /** 8 October 2025 · 2025年10月8日 */
    day: format({ dateStyle: 'long', timeZone }),
    /** 8 Oct 2025, 13:00 · 2025/10/08 13:00 */
    moment: format({ dateStyle: 'medium', timeStyle: 'short', timeZone }),
    time: format({ timeStyle: 'short', timeZone }),
    /** Japan Time · 日本時間 */
    zone: (at: Date) => zoneName(locale, timeZone, at),
    /** A date without time, kept by Prisma as midnight UTC. */
    plainDay: format({ dateStyle: 'long', timeZone: 'UTC' }),
    /** 30 Sep · 9月30日 */
    shortDay: format({ day: 'numeric', month: 'short', timeZone: 'UTC' }),
    number: (value: number) => value.toLocaleString(locale),
  }
}

export type Clock = ReturnType<typeof clock>

/** Today as midnight UTC, the form in which Prisma keeps a date without time. */
export function today(timeZone: string, now = new Date()) {
  return fromPlain(Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate())
}

/** Whole days from `from` to `to`, both midnight UTC; negative when `to` is earlier. */
export function daysBetween(from: Date, to: Date) {
  return toPlain(from).until(toPlain(to), { largestUnit: 'day' }).days
}

/** Both midnight UTC; `days` may be negative. */
export function addDays(day: Date, days: number) {
  return fromPlain(toPlain(day).add({ days }))
}

/** The instant at which the clocks of a time zone show `time` (09:00) on a day; where they skip it, as soon as they can. */
export function atClock(day: Date, time: string, timeZone: string) {
  const local = toPlain(day).toZonedDateTime({ timeZone, plainTime: time })
  return new Date(local.epochMilliseconds)
}

/** The same of what was typed, 2026-09-30 and 09:00; null where that is no day or no time. */
export function instantAt(day: string, time: string, timeZone: string) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  try {
    return new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds)
  } catch {
    return null
  }
}

/** The first instant that is no longer on a day, in a time zone. */
export function endOfDay(day: Date, timeZone: string) {
  return atClock(addDays(day, 1), '00:00', timeZone)
}

/** 2026-09-30 */
export function isoDay(date: Date) {
  return toPlain(date).toString()
}

/** The instant before which a confirmation is too old, for a series that allows `days`. */
export function daysAgo(days: number, now = new Date()) {
  return new Date(
    Temporal.Instant.fromEpochMilliseconds(now.getTime()).subtract({ hours: 24 * days }).epochMilliseconds,
  )
}

function toPlain(date: Date) {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO('UTC').toPlainDate()
}

function fromPlain(date: Temporal.PlainDate) {
  return new Date(`${date.toString()}T00:00:00Z`)
}

function zoneName(locale: string, timeZone: string, at: Date) {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortGeneric' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function cached(locale: string, options: Intl.DateTimeFormatOptions) {
  const key = locale + JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, options)
  formatters.set(key, made)
  return made
}
