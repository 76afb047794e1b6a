import { z } from 'zod'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { requiredText } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { invalid } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { about, by, candidateFields, decidedBy, onCandidate, words } from './on-candidate.ts'

/** `visibility`: who reads in the document that, and why, this was not taken up. */
export const rejectInput = z.object({
  ...candidateFields,
  reason: requiredText(1000),
  visibility: z.enum(Visibility, key('errors.choose')).default('participants'),
})

export function reject(actor: Actor, input: z.infer<typeof rejectInput>) {
  const { reason, visibility } = input
  return onCandidate(actor, input, {
    verb: 'curate',
    already: (candidate) => decidedBy(actor, candidate, candidate.state === 'rejected' && candidate.reason === reason),
    rule: async (candidate, tx) =>
      (await tx.candidate.count({ where: { mergedIntoId: candidate.id } }))
        ? invalid('reason', 'curation.errors.carriesOthers')
        : null,
    write: async (candidate, tx, _, curator) => {
      await tx.candidate.update({
        where: { id: candidate.id },
        data: { state: 'rejected', reason, visibility, mergedIntoId: null, ...by(curator) },
      })
      await record(tx, curator, 'candidate.rejected', { ...words(candidate), reason }, about(candidate))
    },
  })
}
