import { z } from 'zod'
import { transaction } from '../db/client.ts'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { choice, id } from '../form-fields.ts'
import { conflict, done, forbidden, notFound, type Outcome } from '../outcome.ts'
import { can } from '../policy.ts'
import type { Actor } from '../viewer.ts'
import { visibleDocuments } from '../visibility.ts'

/** `was`: who saw it when the form was made. */
export const changeDocumentVisibilityInput = z.object({ id, was: choice(Visibility), visibility: choice(Visibility) })

/** Says who sees a document, and with it what became of each of its sentences. */
export async function changeDocumentVisibility(
  actor: Actor,
  { id, was, visibility }: z.infer<typeof changeDocumentVisibilityInput>,
): Promise<Outcome> {
  return transaction(async (tx) => {
    const document = await tx.document.findFirst({
      where: { ...visibleDocuments(actor), id },
      select: { title: true, visibility: true },
    })
    if (!document) return notFound
    if (!can(actor, 'changeVisibility')) return forbidden
    if (document.visibility === visibility) return done
    const { count } = await tx.document.updateMany({ where: { id, visibility: was }, data: { visibility } })
    if (count === 0) return conflict('curation.errors.visibilityChanged')
    const change = { title: document.title, old: was, new: visibility }
    await record(tx, actor, 'document.visibilityChanged', change, { documentId: id, visibility: 'participants' })
    return done
  }, actor.at)
}
