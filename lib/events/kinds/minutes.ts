import { z } from 'zod'
import { day, number } from '../payload.ts'
import { kind } from './kind.ts'

/** `number` is the review's, which is the roundtable's; `minutes` the number of the version. */
export const minutesKinds = {
  'minutes.circulated': kind({ payload: z.object({ number, until: day }) }),
  'minutes.commented': kind({
    payload: z.object({ number, text: z.string() }),
    why: (p) => p.text,
  }),
  'minutes.commentAnswered': kind({
    payload: z.object({ number, taken: z.boolean(), answer: z.string() }),
    why: (p) => p.answer,
  }),
  'minutes.edited': kind({ payload: z.object({ number, place: z.string(), old: z.string(), new: z.string() }) }),
  'minutes.published': kind({
    payload: z.object({ number, minutes: number, sha256: z.string(), open: z.number().int(), next: number }),
  }),
  'minutes.corrected': kind({
    payload: z.object({ number, minutes: number, corrects: number, sha256: z.string(), reason: z.string() }),
    why: (p) => p.reason,
  }),
}
