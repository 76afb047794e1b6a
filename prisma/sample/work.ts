import type { Confidence } from '#lib/db/generated/enums.ts'
import { confirms, reports } from './deeds.ts'
import type { Life } from './life.ts'
import { attaches } from './proof.ts'

type Course = { until: number; to?: Confidence; ends?: boolean; confirmed?: number }

/**
 * The lead reports every month or two, the last time on the day `until`. `to`: how confident it is at the end; `ends`:
 * the work is then nearly done; `confirmed`: the share of "no change, confirmed" among the reports in between.
 */
export function works(life: Life, { until, to = 'achievable', ends = false, confirmed = 0.25 }: Course) {
  const days = reportingDays(life, until)
  const fresh = !life.turns.some(({ what }) => what === 'reports')
  for (const [index, day] of days.entries()) {
    life.day = day
    const isLast = index === days.length - 1
    const late = index >= days.length * 0.6 && index > 0
    if (index > 0 && !isLast && life.chance.chance(confirmed)) {
      confirms(life)
      continue
    }
    const troubled = (late || isLast) && (to === 'supportNeeded' || to === 'atRisk')
    const stage = troubled ? 'trouble' : index === 0 && fresh ? 'begun' : isLast && ends ? 'near' : 'going'
    const early = to === 'secured' && index > 0 ? 'secured' : 'achievable'
    reports(life, { said: life.deal[stage](), confidence: troubled || isLast || late ? to : early })
    if (index > 0 && life.chance.chance(0.22)) attaches(life)
  }
}

function reportingDays(life: Life, until: number) {
  const days: number[] = []
  const last = Math.max(until, life.day + 8)
  for (let day = life.day + life.chance.between(14, 30); day < last - 22; day += life.chance.between(38, 66))
    days.push(day)
  return [...days, last]
}
