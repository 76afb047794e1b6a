import type { EscalationStep } from '../../db/generated/enums.ts'
import { addDays, atClock, daysBetween } from '../../time.ts'

/** In the order in which they are taken. */
export const ladder = ['reminder', 'secondReminder', 'letter', 'noAnswer'] as const satisfies EscalationStep[]

/** The day of each step, midnight UTC; null: this step is left out. */
export type LadderDays = Record<EscalationStep, Date | null>

/**
 * Reminders seven and two days before the closing date, the letter three and "no answer" ten days after it. Where closing is
 * near, the reminders move together and the first is left out when no day remains for it; where the meeting is near, what
 * comes after closing moves together, to be over on the day before it.
 * @param today and all others: midnight UTC of a day in the series' time zone
 */
export function proposedLadder(closesOn: Date, today: Date, meetsOn: Date | null): LadderDays {
  const left = daysBetween(today, closesOn)
  const second = left >= 1 ? Math.max(left - 2, 1) : null
  const first = second && (left > 7 ? left - 7 : Math.floor(second / 2))
  const room = meetsOn ? daysBetween(closesOn, meetsOn) - 1 : 10
  const last = Math.min(10, Math.max(2, room))
  const on = (days: number | null) => (days ? addDays(today, days) : null)
  return {
    reminder: on(first),
    secondReminder: on(second),
    letter: addDays(closesOn, last < 10 ? Math.max(1, Math.floor(last / 3)) : 3),
    noAnswer: addDays(closesOn, last),
  }
}

/** Two weeks before the meeting, at least one from now; three from now when nobody knows when that is. */
export function proposedClosing(today: Date, meetsOn: Date | null) {
  if (!meetsOn || meetsOn <= today) return addDays(today, 21)
  return addDays(today, Math.max(7, daysBetween(today, meetsOn) - 14))
}

/** The first step whose day cannot stand as it is. */
export function misplaced(days: LadderDays, closesOn: Date, today: Date): EscalationStep | null {
  let before = today
  for (const step of ladder) {
    const day = days[step]
    if (!day) continue
    if (step === 'letter' || step === 'noAnswer') before = before < closesOn ? closesOn : before
    else if (day > closesOn) return step
    if (day <= before) return step
    before = day
  }
  return null
}

export type Step = { step: EscalationStep; dueOn: Date; takenAt: Date | null }

/** A step goes out at nine in the morning of its day, by the clocks of the series. */
export function dueAt(step: { dueOn: Date }, timeZone: string) {
  return atClock(step.dueOn, '09:00', timeZone)
}

/**
 * The one step that is to be taken now, if any. A reminder that a later step has overtaken (the server stood still) is left
 * out rather than sent along with it; the letter never is, and whoever got it has the time that was planned to answer.
 */
export function stepNow<S extends Step>(steps: S[], now: Date, timeZone: string): S | undefined {
  const next = stepAhead(steps, now, timeZone)
  return next && momentOf(next, steps, timeZone) <= now ? next : undefined
}

/** What comes next: the first step that is neither taken nor overtaken. */
export function stepAhead<S extends Step>(steps: S[], now: Date, timeZone: string): S | undefined {
  return steps
    .toSorted((a, b) => ladder.indexOf(a.step) - ladder.indexOf(b.step))
    .find((each) => !isOvertaken(each, steps, now, timeZone))
}

function isOvertaken(step: Step, steps: Step[], now: Date, timeZone: string) {
  if (step.takenAt) return true
  const later = steps.filter((each) => ladder.indexOf(each.step) > ladder.indexOf(step.step))
  if (later.some(({ takenAt }) => takenAt)) return true
  return isReminder(step.step) && later.some((each) => each.step !== 'noAnswer' && dueAt(each, timeZone) <= now)
}

function momentOf(step: Step, steps: Step[], timeZone: string) {
  const letter = steps.find((each) => each.step === 'letter')
  if (step.step !== 'noAnswer' || !letter) return dueAt(step, timeZone)
  if (!letter.takenAt) return new Date(8.64e15)
  const late = letter.takenAt.getTime() - dueAt(letter, timeZone).getTime()
  const days = Math.max(0, Math.floor(late / 86_400_000))
  return dueAt({ dueOn: addDays(step.dueOn, days) }, timeZone)
}

export function isReminder(step: EscalationStep) {
  return step === 'reminder' || step === 'secondReminder'
}
