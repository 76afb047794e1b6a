import type { MessageKey } from '../messages/load.ts'
import { instantAt } from '../time.ts'

type Times = { day: string; from: string; to: string }
type Instants = { startsAt: Date; endsAt: Date | null } | { field: string; message: MessageKey }

/**
 * When a roundtable began and ended, by the clocks of its time zone. Without a time it began with its day, since a document
 * often tells no more.
 */
export function instantsOf({ day, from, to }: Times, timeZone: string): Instants {
  const startsAt = instantAt(day, from || '00:00', timeZone)
  if (!startsAt) return { field: 'day', message: day ? 'errors.date' : 'curation.errors.dayNeeded' }
  if (!from && to) return { field: 'from', message: 'settings.errors.timeNeeded' }
  const endsAt = to ? instantAt(day, to, timeZone) : null
  if (endsAt && endsAt <= startsAt) return { field: 'to', message: 'settings.errors.endsBeforeStart' }
  return { startsAt, endsAt }
}
