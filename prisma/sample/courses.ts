import { changesContact, confirms, create, declines, offer, reports, takesOn, withdraw } from './deeds.ts'
import { asksForTime, givesUp, holds, reopens, resumes, saysDone } from './endings.ts'
import { endOf, type Life, later } from './life.ts'
import { attaches } from './proof.ts'
import { begins, closingDay, comesBack, finishes, goesOn, isDone, isVerified, plans } from './stretches.ts'
import { works } from './work.ts'

/** What becomes of a follow-up, from its creation to today. Days are counted from today. */
export const courses = {
  never: (life: Life) => create(life),
  offered: (life: Life) => {
    life.day = Math.max(life.day, -life.chance.between(14, 70))
    create(life)
    offer(life)
  },
  reoffered: (life: Life) => {
    const [first = '', second] = life.item.leads
    create(life)
    offer(life, first)
    withdraw(life, first)
    offer(life, second)
  },
  offerBack: (life: Life) => {
    create(life)
    offer(life)
    declines(life, endOf(life))
  },
  leadBack: (life: Life) => {
    begins(life, -60)
    works(life, { until: -140, to: 'supportNeeded' })
    attaches(life, 'file')
    declines(life, endOf(life))
  },
  dropped: (life: Life) => {
    create(life)
    life.day = -75
    givesUp(life, endOf(life))
  },
  fresh: (life: Life) => {
    life.day = Math.max(life.day, -life.chance.between(24, 50))
    begins(life, life.chance.between(60, 200))
  },
  planned: (life: Life) => {
    life.day = Math.max(life.day, -life.chance.between(75, 120))
    begins(life, life.chance.between(70, 220))
    plans(life, -life.chance.between(10, 50))
  },
  idle: (life: Life) => {
    begins(life, 150)
    plans(life, -life.chance.between(95, 140))
  },
  secured: (life: Life) => goesOn(life, 'secured'),
  achievable: (life: Life) => goesOn(life, 'achievable'),
  supportNeeded: (life: Life) => goesOn(life, 'supportNeeded'),
  atRisk: (life: Life) => goesOn(life, 'atRisk'),
  confirmed: (life: Life) => {
    begins(life, life.chance.between(60, 240))
    works(life, { until: life.day + 60 })
    while (life.day < -50) {
      later(life, 34, 46)
      confirms(life)
    }
  },
  stale: (life: Life) => {
    begins(life, life.chance.between(20, 120))
    works(life, { until: -life.chance.between(75, 150) })
  },
  overdue: (life: Life) => {
    begins(life, -life.chance.between(9, 45))
    works(life, { until: -life.chance.between(6, 30) })
  },
  overdueAtRisk: (life: Life) => {
    begins(life, -life.chance.between(20, 70))
    works(life, { until: -life.chance.between(4, 25), to: 'atRisk' })
  },
  overdueStale: (life: Life) => {
    begins(life, -life.chance.between(50, 110))
    works(life, { until: -life.chance.between(95, 160), to: 'supportNeeded' })
  },
  extended: (life: Life) => {
    begins(life, -life.chance.between(60, 110))
    works(life, { until: -150 })
    holds(life, life.chance.pick(life.words.hold))
    later(life, 16, 24)
    resumes(life)
    asksForTime(life, life.chance.between(50, 130), { as: 'agreed', after: 5 })
    works(life, { until: -life.chance.between(5, 40), to: 'secured' })
  },
  extensionAsked: (life: Life) => {
    begins(life, life.chance.between(-6, 16))
    works(life, { until: -life.chance.between(14, 22), to: 'supportNeeded' })
    later(life, 3, 9)
    asksForTime(life, life.chance.between(70, 140))
  },
  extensionRefused: (life: Life) => {
    begins(life, life.chance.between(12, 34))
    works(life, { until: -44, to: 'atRisk' })
    asksForTime(life, 150, { as: 'refused', after: 8 })
    later(life, 12, 20)
    reports(life, { said: life.deal.trouble(), confidence: 'atRisk' })
  },
  newContact: (life: Life) => {
    begins(life, life.chance.between(70, 190))
    works(life, { until: -80 })
    later(life, 5, 15)
    changesContact(life)
    works(life, { until: -life.chance.between(8, 30), to: 'secured' })
  },
  newLead: (life: Life) => {
    const [, second = ''] = life.item.leads
    begins(life, -130)
    works(life, { until: -160, to: 'supportNeeded' })
    offer(life, second)
    takesOn(life, life.chance.between(60, 120), second)
    works(life, { until: -life.chance.between(10, 40) })
  },
  hold: (life: Life) => {
    begins(life, life.chance.between(30, 200))
    works(life, { until: -70, to: 'supportNeeded' })
    later(life, 10, 30)
    holds(life, endOf(life))
    later(life, 20, 30)
    reports(life, { said: life.deal.trouble(), confidence: 'supportNeeded', progress: 'onHold' })
  },
  reported: (life: Life) => finishes(life, -life.chance.between(6, 30)),
  returned: (life: Life) => {
    finishes(life, -life.chance.between(60, 75), 'too early')
    comesBack(life)
    works(life, { until: -life.chance.between(5, 25) })
  },
  reportedAgain: (life: Life) => {
    finishes(life, -life.chance.between(80, 110), 'too early')
    comesBack(life)
    works(life, { until: -24, to: 'secured', ends: true })
    later(life, 8, 16)
    saysDone(life)
    attaches(life, 'file')
  },
  verified: (life: Life) => {
    finishes(life, closingDay(life))
    isVerified(life)
  },
  verifiedLate: (life: Life) => {
    const end = closingDay(life)
    begins(life, end - 50)
    works(life, { until: end - 70 })
    asksForTime(life, end + 20, { as: 'agreed', after: 6 })
    works(life, { until: end, to: 'secured', ends: true })
    isDone(life)
    isVerified(life)
  },
  verifiedAfterReturn: (life: Life) => {
    const end = closingDay(life)
    finishes(life, end - 70, 'too early')
    comesBack(life)
    works(life, { until: end, to: 'secured', ends: true })
    isDone(life)
    isVerified(life)
  },
  discontinued: (life: Life) => {
    begins(life, life.chance.between(-30, 120))
    works(life, { until: -life.chance.between(60, 200), to: 'atRisk' })
    later(life, 8, 20)
    givesUp(life, endOf(life))
  },
  reopened: (life: Life) => {
    begins(life, 70)
    works(life, { until: -105, to: 'atRisk' })
    givesUp(life, endOf(life))
    later(life, 40, 55)
    reopens(life, life.chance.pick(life.words.reopen))
    works(life, { until: -12 })
  },
}
