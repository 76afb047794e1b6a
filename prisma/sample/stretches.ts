import type { Confidence } from '#lib/db/generated/enums.ts'
import { create, offer, reports, supports, takesOn } from './deeds.ts'
import { asksForTime, returns, saysDone, verifies } from './endings.ts'
import { type Life, later } from './life.ts'
import { attaches, reviews } from './proof.ts'
import { speakerOf } from './roster.ts'
import { works } from './work.ts'

/** Created and taken on: offered by the secretariat, or by an organization of its own accord. */
export function begins(life: Life, due: number) {
  const [lead = ''] = life.item.leads
  const onItsOwn = life.item.visibility !== 'organization' && life.chance.chance(0.22)
  create(life, onItsOwn ? speakerOf(lead).name : undefined)
  if (!onItsOwn) offer(life)
  takesOn(life, due)
  supports(life)
}

export function plans(life: Life, day: number) {
  life.day = Math.max(life.day, day)
  reports(life, { said: life.deal.idle(), confidence: 'achievable', progress: 'notStarted' })
}

/** Work that goes on to this day; where it is old, its due date has moved once or twice. */
export function goesOn(life: Life, to: Confidence) {
  const today = -life.chance.between(4, 42)
  if (life.day > -330 || life.chance.chance(0.3)) {
    begins(life, life.chance.between(18, 260))
  } else {
    begins(life, -life.chance.between(110, 170))
    works(life, { until: -190 })
    asksForTime(life, life.chance.between(-60, 120), { as: 'agreed', after: 6 })
    const again = (life.due ?? 0) < 20
    if (again) works(life, { until: Math.min((life.due ?? 0) - 12, -66) })
    if (again) asksForTime(life, life.chance.between(40, 160), { as: 'agreed', after: 3 })
  }
  works(life, { until: today, to })
}

/** @param how 'too early': the secretariat will return it */
export function finishes(life: Life, end: number, how?: 'too early') {
  begins(life, end + life.chance.between(-25, 60))
  works(life, { until: end - 8, to: 'secured', ends: true })
  later(life, 5, 9)
  if (how) saysDone(life, life.chance.pick(life.words.firstDone))
  else saysDone(life)
  attaches(life)
}

export function comesBack(life: Life) {
  later(life, 9, 16)
  reviews(life, life.chance.pick(life.words.evidenceNotAccepted))
  returns(life, life.chance.pick(life.words.returned))
}

export function isDone(life: Life) {
  later(life, 4, 9)
  saysDone(life)
  attaches(life, 'file')
  if (life.chance.chance(0.5)) attaches(life, 'link')
}

export function isVerified(life: Life) {
  later(life, 5, 18)
  reviews(life)
  verifies(life)
}

/** Work that ends well takes a few months to a year and a half. */
export function closingDay(life: Life) {
  const latest = Math.min(life.day + 520, -24)
  return life.chance.between(Math.min(life.day + 150, latest), latest)
}
