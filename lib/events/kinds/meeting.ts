import { z } from 'zod'
import { AttendanceKind } from '../../db/generated/enums.ts'
import { number, organizationRef, outcome } from '../payload.ts'
import { kind } from './kind.ts'

/** `number` is the review's, which is the roundtable's; `item` as it is called: “F-3 Compare advisor systems”. */
const item = z.object({ number, item: z.string() })
const written = item.extend({ kind: outcome, text: z.string() })
/** `number` is the follow-up's here, so that the sentence leads to it. */
const decided = z.object({ number, review: number, text: z.string() })

const why = (payload: { text: string }) => payload.text

export const meetingKinds = {
  'meeting.began': kind({ payload: z.object({ number }) }),
  'meeting.ended': kind({ payload: z.object({ number }) }),
  'meeting.itemShown': kind({ payload: item }),
  'meeting.itemFinished': kind({ payload: item }),
  'meeting.itemReopened': kind({ payload: item }),
  'meeting.outcomeWritten': kind({
    payload: written,
    why,
  }),
  'meeting.outcomeChanged': kind({
    payload: written.extend({ old: z.string() }),
    why,
  }),
  'meeting.outcomeWithdrawn': kind({ payload: written }),
  'meeting.outcomeConfirmed': kind({
    payload: written,
    why,
  }),
  'meeting.noted': kind({
    payload: decided,
    why,
  }),
  'meeting.continued': kind({
    payload: decided,
    why,
  }),
  'meeting.escalated': kind({
    payload: decided.extend({ organization: organizationRef }),
    why,
  }),
  'meeting.remarked': kind({ payload: item }),
  'meeting.remarkWithdrawn': kind({ payload: item }),
  'meeting.attendanceTaken': kind({
    payload: z.object({
      number,
      people: z.array(z.object({ name: z.string(), kind: z.enum(AttendanceKind) })),
    }),
    values: ({ people }, { list, words }) => ({
      people: list(people.map(({ name, kind }) => `${name} (${words.attendance[kind]})`)) || '–',
    }),
  }),
}
