import { Temporal } from 'temporal-polyfill'
import type { MessageKey } from '../messages/load.ts'

type Times = { day: string; from: string; to: string }
type Instants = { startsAt: Date; endsAt: Date | null } | { field: string; message: MessageKey }

/**
 * When a roundtable began and ended, by the clocks of its time zone. Without a time it began with its day, since a document
 * often tells no more.
 */
export function instantsOf({ day, from, to }: Times, timeZone: string): Instants {
  const startsAt = instant(day, from || '00:00', timeZone)
  if (!startsAt) return { field: 'day', message: day ? 'errors.date' : 'curation.errors.dayNeeded' }
  if (!from && to) return { field: 'from', message: 'settings.errors.timeNeeded' }
  const endsAt = to ? instant(day, to, timeZone) : null
  if (endsAt && endsAt <= startsAt) return { field: 'to', message: 'settings.errors.endsBeforeStart' }
  return { startsAt, endsAt }
}

function instant(day: string, at: string, timeZone: string) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  try {
    return new Date(Temporal.PlainDateTime.from(`${day}T${at}`).toZonedDateTime(timeZone).epochMilliseconds)
  } catch {
    return null
  }
}
