import { underwayProgress } from '../progress-states.ts'
import { daysAgo, today } from '../time.ts'
import { nowOf, type Viewer } from '../viewer.ts'
import { condition } from './condition.ts'

/** What "overdue" and "stale" are measured by; the latter to the minute, so that what is counted may be kept. */
export type Moment = { today: Date; staleBefore: Date }

/** The one clock of a page: whatever it says of a follow-up it says of this moment. */
export function momentOf(viewer: Viewer, series: { timeZone: string; staleAfterDays: number }): Moment {
  const now = nowOf(viewer)
  const minute = new Date(now.getTime() - (now.getTime() % 60_000))
  return { today: today(series.timeZone, now), staleBefore: daysAgo(series.staleAfterDays, minute) }
}

/** Led by somebody, and nothing was confirmed for longer than the series allows. Not the same as overdue. */
export function stale({ staleBefore }: Pick<Moment, 'staleBefore'>) {
  return condition<'leadId' | 'lastConfirmedAt' | 'progress'>({
    leadId: { not: null },
    lastConfirmedAt: { lt: staleBefore },
    progress: { in: underwayProgress },
  })
}

/** The due date has passed and the work is still expected. */
export function overdue({ today }: Pick<Moment, 'today'>) {
  return condition<'dueOn' | 'progress'>({ dueOn: { lt: today }, progress: { in: underwayProgress } })
}
