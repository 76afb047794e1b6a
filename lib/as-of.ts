import { Temporal } from 'temporal-polyfill'
import { endOfDay, isoDay, today } from './time.ts'

type AsOf = { at: Date } | { wrong: 'notUnderstood' | 'notYet' }

const day = /^\d{4}-\d{2}-\d{2}$/

/**
 * The instant that an address asks for: the last millisecond of a day (2026-03-01) in the series' time zone, or an
 * ISO 8601 instant with its zone (2026-03-01T12:00+09:00, 2026-03-01T03:00Z), cut to milliseconds. Never one to come.
 */
export function asOfFrom(text: string, timeZone: string, now = new Date()): AsOf {
  const at = instantOf(text, timeZone)
  if (!at) return { wrong: 'notUnderstood' }
  return at < now ? { at } : { wrong: 'notYet' }
}

/** What asOfFrom reads as this instant, as short as may be. */
export function asOfText(at: Date, timeZone: string) {
  const onDay = today(timeZone, at)
  return lastOf(onDay, timeZone).getTime() === at.getTime() ? isoDay(onDay) : at.toISOString()
}

/** Past or to come; null for what is no instant. */
export function instantOf(text: string, timeZone: string) {
  const trimmed = text.trim()
  try {
    if (day.test(trimmed)) return lastOf(new Date(`${Temporal.PlainDate.from(trimmed)}T00:00:00Z`), timeZone)
    // In an address a plus sign that is not written %2B means a space.
    const instant = Temporal.Instant.from(trimmed.replace(/ (\d{2}:?\d{2})$/, '+$1'))
    return instant.epochMilliseconds > earliest ? new Date(instant.epochMilliseconds) : null
  } catch {
    return null
  }
}

/** PostgreSQL knows no instants long before; neither does any roundtable. */
const earliest = Date.UTC(1, 0)

function lastOf(onDay: Date, timeZone: string) {
  return new Date(endOfDay(onDay, timeZone).getTime() - 1)
}
