import type { z } from 'zod'
import { record } from '../events/record.ts'
import { done } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { about, by, type candidateInput, decide, type pickedInput, words } from './decide.ts'

/** Takes back what was decided on a candidate; possible until that was confirmed. */
export function undoDecision(actor: Actor, input: z.infer<typeof candidateInput>) {
  return decide(
    actor,
    input,
    async (tx, curator, candidate) => {
      const { state } = candidate
      if (state === 'pending') return done
      await tx.candidate.update({
        where: { id: candidate.id },
        data: {
          state: 'pending',
          reason: null,
          mergedIntoId: null,
          visibility: state === 'rejected' ? candidate.document.visibility : candidate.visibility,
          ...by(curator),
        },
      })
      await record(tx, curator, 'candidate.undone', { ...words(candidate), was: state }, about(candidate))
      return done
    },
    ({ state }) => state === 'pending',
  )
}

/** The same for a button of a list. */
export function undoPicked(actor: Actor, { pick }: z.infer<typeof pickedInput>) {
  return undoDecision(actor, pick)
}
