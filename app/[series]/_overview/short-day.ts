import type { Clock } from '#lib/time.ts'

/** A day as short as it may be: 30 Sep · 9月30日; with its year where that is not the present one. Both midnight UTC. */
export function nearDay(clock: Clock, day: Date, today: Date) {
  return day.getUTCFullYear() === today.getUTCFullYear() ? clock.shortDay(day) : clock.plainDay(day)
}
