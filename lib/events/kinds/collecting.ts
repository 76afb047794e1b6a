import { z } from 'zod'
import { count, day, followUpNumbers, number, organizationRef, reason } from '../payload.ts'
import { yes } from '../speller.ts'
import { given, kind } from './kind.ts'

const one = z.object({ number, organization: organizationRef })

/** `number` is the review's, which is the roundtable's; of a discussion it is F-n. */
export const collectingKinds = {
  'review.opened': kind({ payload: z.object({ number, closesOn: day, organizations: count, followUps: count }) }),
  'review.asked': kind({ payload: one.extend({ closesOn: day, followUps: count }) }),
  'review.rescheduled': kind({
    payload: z.object({ number, old: day.nullable(), new: day }),
    values: (p) => ({ moved: yes(p.old !== p.new) }),
  }),
  'review.reminded': kind({
    payload: one.extend({ step: z.enum(['reminder', 'secondReminder']), closesOn: day, waiting: count }),
  }),
  'review.letterDue': kind({ payload: one.extend({ waiting: count }) }),
  'review.noAnswer': kind({ payload: one.extend({ followUps: followUpNumbers }) }),
  'review.submitted': kind({ payload: one.extend({ reported: count, confirmed: count, untouched: count }) }),
  'review.sentBack': kind({
    payload: one.extend({ reason }),
    why: given,
  }),
  'followUp.discussionRequested': kind({
    payload: z.object({ number, reason: reason.nullish() }),
    why: given,
  }),
  'followUp.discussionDropped': kind({ payload: z.object({ number }) }),
}
