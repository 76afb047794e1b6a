import { today } from '#lib/time.ts'
import { series } from './series.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
const TOKYO_IS_AHEAD = 9 * HOUR

export type Calendar = ReturnType<typeof calendar>

/** Days are counted from today, -1 being yesterday; nothing happens on Saturdays and Sundays. */
export function calendar(now: Date) {
  const midnight = today(series.timeZone, now).getTime()
  return {
    /** A day without time: midnight UTC. */
    date: (day: number) => new Date(midnight + weekday(day) * DAY),
    /** 13.5 is half past one in Tokyo. */
    hour: (day: number, hour: number) => new Date(midnight + weekday(day) * DAY + hour * HOUR - TOKYO_IS_AHEAD),
    now,
  }

  function weekday(day: number) {
    const of = new Date(midnight + day * DAY).getUTCDay()
    if (of === 6) return day - 1
    return of === 0 ? day + (day < 0 ? 1 : -2) : day
  }
}
