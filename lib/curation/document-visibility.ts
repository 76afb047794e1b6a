import { z } from 'zod'
import { changedBy } from '../command.ts'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id } from '../form-fields.ts'
import { done } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { onDocument } from './on-candidate.ts'

/** `was`: who saw it when the form was made. */
export const changeDocumentVisibilityInput = z.object({ id, was: choice(Visibility), visibility: choice(Visibility) })

/** Says who sees a document, and with it what became of each of its sentences. */
export function changeDocumentVisibility(actor: Actor, input: z.infer<typeof changeDocumentVisibilityInput>) {
  const { id, was, visibility } = input
  return onDocument(actor, input, {
    verb: 'changeVisibility',
    already: (document) => (document.visibility === visibility ? done : null),
    rule: async (document, tx) =>
      document.visibility === was ? null : changedBy(tx, actor, { documentId: id, kind: 'document.visibilityChanged' }),
    write: async ({ title }, tx) => {
      await tx.document.update({ where: { id }, data: { visibility } })
      const changed = { title, old: was, new: visibility }
      await record(tx, actor, 'document.visibilityChanged', changed, { documentId: id, visibility: 'participants' })
    },
  })
}
