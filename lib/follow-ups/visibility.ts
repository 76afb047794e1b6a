import { z } from 'zod'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id, version } from '../form-fields.ts'
import { done, notFound } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { onFollowUp, save } from './on-follow-up.ts'

export const changeFollowUpVisibilityInput = z.object({ id, version, visibility: choice(Visibility) })

/** What is said on a follow-up keeps its own visibility, and is seen by nobody who does not see the follow-up. */
export function changeFollowUpVisibility(actor: Actor, input: z.infer<typeof changeFollowUpVisibilityInput>) {
  const { visibility } = input
  return onFollowUp(actor, input, {
    verb: 'changeVisibility',
    already: (item) => (item.visibility === visibility ? done : null),
    write: async (item, tx) => {
      await save(tx, item, { visibility })
      const changed = { number: item.number, old: item.visibility, new: visibility }
      await record(tx, actor, 'followUp.visibilityChanged', changed, { followUpId: item.id, visibility })
    },
  })
}

export const changePartVisibilityInput = z.object({ id, partId: id, visibility: choice(Visibility) })

type PartInput = z.infer<typeof changePartVisibilityInput>

export function changeUpdateVisibility(actor: Actor, input: PartInput) {
  return changePart(actor, input, 'update')
}

export function changeEvidenceVisibility(actor: Actor, input: PartInput) {
  return changePart(actor, input, 'evidence')
}

function changePart(actor: Actor, input: PartInput, part: 'update' | 'evidence') {
  const { id: followUpId, partId, visibility } = input
  return onFollowUp(actor, input, {
    verb: 'changeVisibility',
    already: async (_, tx) => {
      const where = { id: partId, followUpId }
      const select = { visibility: true }
      const current =
        part === 'update'
          ? await tx.update.findFirst({ where, select })
          : await tx.evidence.findFirst({ where, select })
      if (!current) return notFound
      return current.visibility === visibility ? done : null
    },
    write: async (item, tx) => {
      const where = { id: partId }
      const current =
        part === 'update'
          ? await tx.update.findUniqueOrThrow({ where })
          : await tx.evidence.findUniqueOrThrow({ where })
      if (part === 'update') await tx.update.update({ where, data: { visibility } })
      else await tx.evidence.update({ where, data: { visibility } })
      const changed = { number: item.number, part, id: partId, old: current.visibility, new: visibility }
      const about = part === 'update' ? { updateId: partId } : { evidenceId: partId }
      await record(tx, actor, 'part.visibilityChanged', changed, {
        ...about,
        followUpId,
        visibility: item.visibility,
      })
    },
  })
}
