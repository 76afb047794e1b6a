import { createHash } from 'node:crypto'
import { z } from 'zod'
import { wake } from '../background/wake.ts'
import { transaction } from '../db/client.ts'
import { limits } from '../documents/read/unreadable.ts'
import { record } from '../events/record.ts'
import { optionalId, requiredText } from '../form-fields.ts'
import { forbidden, invalid, notFound, type Outcome, ok } from '../outcome.ts'
import { can } from '../policy.ts'
import type { Actor } from '../viewer.ts'
import { nowOf } from '../viewer.ts'

/** `correctsId`: the document that this is a corrected version of. */
export const importDocumentInput = z.object({
  fileName: requiredText(200),
  bytes: z.instanceof(Uint8Array),
  correctsId: optionalId,
})

type Input = z.infer<typeof importDocumentInput>

/**
 * Takes a file in, to be read in the background; nothing becomes of it before somebody confirms what was read. The same
 * file once more leads to where it is being read already.
 */
export async function importDocument(actor: Actor, input: Input): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'importDocument')) return forbidden
  const { seriesId } = actor
  const { fileName, correctsId } = input
  const bytes = Uint8Array.from(input.bytes)
  if (bytes.length === 0) return invalid('file', 'curation.errors.empty')
  if (bytes.length > limits.bytes) return invalid('file', 'curation.errors.tooLarge')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const outcome = await transaction(async (tx) => {
    const corrected = correctsId && (await tx.document.findFirst({ where: { id: correctsId, seriesId } }))
    if (correctsId && !corrected) return notFound
    const stored = await tx.document.findFirst({ where: { seriesId, sha256 }, select: { title: true } })
    if (stored) return invalid('file', 'curation.errors.sameFile', { title: stored.title })
    const underway = await tx.documentReading.findFirst({
      where: { seriesId, sha256, documentId: null, state: { not: 'failed' }, correctsId: correctsId ?? null },
      select: { id: true },
    })
    if (underway) return ok({ id: underway.id })
    const { id } = await tx.documentReading.create({
      data: { seriesId, fileName, bytes, sha256, correctsId, startedById: actor.personId, createdAt: nowOf(actor) },
      select: { id: true },
    })
    await record(tx, actor, 'document.handedIn', { fileName, sha256 }, { visibility: 'secretariat' })
    return ok({ id })
  }, actor.at)
  if (outcome.status === 'ok') wake('readings')
  return outcome
}

/** A text that was pasted, as the file that it would be. */
export function pasted(words: string, name: string) {
  const fileName = `${name.trim().replace(/[\\/]/g, ' ').slice(0, 100) || 'pasted'}.txt`
  return { fileName, bytes: new TextEncoder().encode(words), correctsId: undefined }
}
