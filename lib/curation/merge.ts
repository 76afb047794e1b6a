import { z } from 'zod'
import { record } from '../events/record.ts'
import { id } from '../form-fields.ts'
import { invalid, ok } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { about, by, candidateFields, decidedBy, onCandidate, words } from './on-candidate.ts'

export const mergeInput = z.object({ ...candidateFields, intoId: id })

/**
 * Makes a passage a further one of the recommendation that another candidate stands for. What was merged into this one
 * before goes along.
 */
export function mergeCandidates(actor: Actor, input: z.infer<typeof mergeInput>) {
  const { intoId } = input
  return onCandidate(actor, input, {
    verb: 'curate',
    already: (candidate) => decidedBy(actor, candidate, candidate.mergedIntoId === intoId),
    rule: async (candidate, tx) => {
      const into = await tx.candidate.findFirst({
        where: { id: intoId, documentId: candidate.documentId },
        select: { id: true, exact: true, state: true, recommendationId: true },
      })
      if (!into || into.id === candidate.id || into.state === 'merged' || into.state === 'rejected')
        return invalid('intoId', 'curation.errors.mergeInto')
      return into.recommendationId ? invalid('intoId', 'curation.errors.intoConfirmed') : ok(into)
    },
    write: async (candidate, tx, into, curator) => {
      const moved = { state: 'merged', mergedIntoId: into.id, reason: null, ...by(curator) } as const
      await tx.candidate.updateMany({ where: { mergedIntoId: candidate.id }, data: moved })
      await tx.candidate.update({ where: { id: candidate.id }, data: moved })
      await record(tx, curator, 'candidate.merged', { ...words(candidate), into: into.exact }, about(candidate))
    },
  })
}
