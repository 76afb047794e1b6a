import type { z } from 'zod'
import { record } from '../events/record.ts'
import type { Actor } from '../viewer.ts'
import { about, by, type candidateInput, decidedBy, onCandidate, type pickedInput, words } from './on-candidate.ts'

/** Takes back what was decided on a candidate; possible until that was confirmed. */
export function undoDecision(actor: Actor, input: z.infer<typeof candidateInput>) {
  return onCandidate(actor, input, {
    verb: 'curate',
    already: (candidate) => decidedBy(actor, candidate, candidate.state === 'pending'),
    write: async (candidate, tx, _, curator) => {
      const { id, state: was } = candidate
      if (was === 'pending') return
      const visibility = was === 'rejected' ? candidate.document.visibility : candidate.visibility
      const undone = { state: 'pending', reason: null, mergedIntoId: null, visibility } as const
      await tx.candidate.update({ where: { id }, data: { ...undone, ...by(curator) } })
      await record(tx, curator, 'candidate.undone', { ...words(candidate), was }, about(candidate))
    },
  })
}

export function undoPicked(actor: Actor, { pick }: z.infer<typeof pickedInput>) {
  return undoDecision(actor, pick)
}
