import { isFollowUpField } from '../../follow-up-fields.ts'
import { can, type Verb } from '../../policy.ts'
import { isUnderwayProgress } from '../../progress-states.ts'
import { isoDay, today } from '../../time.ts'
import { type Actor, nowOf } from '../../viewer.ts'
import { type Wrong, wrong } from '../cell.ts'
import { type Fixed, isTranslation, type Settable } from '../columns.ts'
import type { Note } from '../plan.ts'
import type { State } from './states.ts'

/** What becomes of an edited cell: it is done, perhaps in another way than it reads; left alone; or wrong. */
export type Verdict = { note?: Note } | { left: Fixed } | Wrong

const done: Verdict = {}
const left = (why: Fixed): Verdict => ({ left: why })

/** By the same policy that the commands ask, so that a preview promises nothing that they refuse. */
export function verdictOn(
  actor: Actor,
  timeZone: string,
  { column, value, now }: { column: Settable; value: string; now: State },
): Verdict {
  const may = (verb: Verb, organizationId?: string) =>
    can(actor, verb, { leadId: now.leadId, supportIds: now.supportIds, organizationId })
  const underway = isUnderwayProgress(now.values.progress)
  if (isFollowUpField(column)) return may('describeFollowUp') ? done : left('mayNot')
  if (isTranslation(column)) return may('translate') ? done : left('mayNot')
  switch (column) {
    case 'answers':
      return may('describeFollowUp') ? done : left('mayNot')
    case 'visibility':
      return may('changeVisibility') ? done : left('mayNot')
    case 'contact':
      if (!now.leadId) return left('contactNeedsLead')
      return may('changeContact') ? done : left('mayNot')
    case 'lead':
      if (value === '') return left('leadHandsBack')
      if (!may('offerLead', value)) return left('mayNot')
      if (!underway) return left('notUnderway')
      if (value === now.values.offeredTo) return left('offeredAlready')
      return now.values.offeredTo ? left('offeredElsewhere') : { note: 'offered' }
    case 'offeredTo':
      if (!may('offerLead', value || now.values.offeredTo)) return left('mayNot')
      if (value !== '' && !underway) return left('notUnderway')
      return value === '' ? { note: 'offerWithdrawn' } : { note: 'offered' }
    case 'supports': {
      const [before, after] = [list(now.values.supports), list(value)]
      const touched = [...before, ...after].filter((id) => before.includes(id) !== after.includes(id))
      if (!touched.every((id) => may('changeSupport', id))) return left('mayNot')
      if (now.leadId && after.includes(now.leadId)) return wrong('leadSupports')
      return underway || after.every((id) => before.includes(id)) ? done : left('notUnderway')
    }
    case 'due':
      return dueVerdict(may, { value, now, underway, earliest: isoDay(today(timeZone, nowOf(actor))) })
    case 'progress':
      return progressVerdict(may, { value, underway })
    case 'confidence':
    case 'changed':
      if (value === '') return left('reportStays')
      if (!may('report')) return left('leadReports')
      return underway ? done : left('notUnderway')
  }
}

type May = (verb: Verb) => boolean

function dueVerdict(
  may: May,
  { value, now, underway, earliest }: { value: string; now: State; underway: boolean; earliest: string },
): Verdict {
  if (value === '') return left('dueStays')
  const decides = may('decideExtension')
  if (!decides && !may('requestExtension')) return left('mayNot')
  if (!underway) return left('notUnderway')
  if (value < earliest) return wrong('past')
  if (decides) return done
  return value > now.values.due ? { note: 'extensionAsked' } : left('onlyLater')
}

function progressVerdict(may: May, { value, underway }: { value: string; underway: boolean }): Verdict {
  if (value === '' || value === 'verified') return left(value ? 'verification' : 'reportStays')
  if (!underway) return left('notUnderway')
  if (value === 'implemented') return may('reportImplemented') ? done : left('leadReports')
  if (value === 'discontinued') return may('discontinue') ? done : left('mayNot')
  if (value === 'onHold') return may('hold') ? done : left('mayNot')
  if (!may('report')) return left('leadReports')
  return done
}

export const list = (value: string) => value.split(',').filter(Boolean)
