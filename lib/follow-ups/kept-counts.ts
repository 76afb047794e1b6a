import type { Viewer } from '../viewer.ts'
import type { Counts } from './counts.ts'
import { type Filter, urlOf } from './filter.ts'
import type { Moment } from './stale-and-overdue.ts'

type Kept = { counts: Counts; lastEvent: number; until: number }

const kept = new Map<string, Kept>()
const mostKept = 500
/**
 * Every change writes an event, so counts hold until there is a new one. Of two changes that commit at the same instant
 * the earlier event may show up later, unnoticed; hence a limit, in milliseconds.
 */
const holds = 5_000

/** One key for all who see the same: counts differ by what may be seen, what is asked, and the day. */
export function countsKey(viewer: Viewer, { sort, direction, after, before, ...asked }: Filter, moment: Moment) {
  const sight = viewer.role === null || viewer.role === 'secretariat' ? viewer.role : 'member'
  const own = asked.mine ? viewer.personId : null
  const { today, staleBefore } = moment
  return JSON.stringify([viewer.seriesId, sight, viewer.organizationId, own, urlOf(asked), today, staleBefore])
}

/** What was counted lately; whether it still holds, its `lastEvent` tells. */
export function keptCounts(key: string, now = Date.now()): Kept | undefined {
  const known = kept.get(key)
  return known && known.until > now ? known : undefined
}

export function keepCounts(key: string, counts: Counts, lastEvent: number, now = Date.now()) {
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.delete(key)
  kept.set(key, { counts, lastEvent, until: now + holds })
}
