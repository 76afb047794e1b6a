import { z } from 'zod'
import { count, number, passage, reason, visibility } from '../payload.ts'
import { given, kind } from './kind.ts'

/** `document` is its title, `words` the passage that the candidate stands for. */
const candidate = z.object({ document: z.string(), words: passage })

export const curationKinds = {
  'document.handedIn': kind({ payload: z.object({ fileName: z.string(), sha256: z.string() }) }),
  'document.visibilityChanged': kind({ payload: z.object({ title: z.string(), old: visibility, new: visibility }) }),
  'document.corrected': kind({
    payload: z.object({ title: z.string(), old: z.string(), found: count, missing: count }),
  }),
  'candidates.found': kind({ payload: z.object({ document: z.string(), count }) }),
  'candidate.accepted': kind({ payload: candidate.extend({ title: z.string() }) }),
  'candidate.merged': kind({ payload: candidate.extend({ into: passage }) }),
  'candidate.rejected': kind({
    payload: candidate.extend({ reason }),
    why: given,
  }),
  'candidate.adjusted': kind({ payload: z.object({ document: z.string(), old: passage, new: passage }) }),
  'candidate.added': kind({ payload: candidate }),
  'recommendation.passageAdded': kind({
    payload: candidate.extend({ number }),
    why: (p) => p.words,
  }),
  'candidate.undone': kind({ payload: candidate.extend({ was: z.enum(['accepted', 'merged', 'rejected']) }) }),
}
