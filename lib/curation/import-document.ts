import { hash } from 'node:crypto'
import { z } from 'zod'
import { wake } from '../background/wake.ts'
import { limits } from '../documents/read/unreadable.ts'
import { record } from '../events/record.ts'
import { optionalId, requiredText } from '../form-fields.ts'
import { onSeries } from '../on-series.ts'
import { invalid, notFound, type Outcome, ok } from '../outcome.ts'
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
  const { seriesId } = actor
  const { fileName, correctsId } = input
  const bytes = Uint8Array.from(input.bytes)
  const sha256 = hash('sha256', bytes)
  const outcome = await onSeries(actor, {
    verb: 'importDocument',
    already: async (_, tx): Promise<Outcome<{ id: string }> | null> => {
      const underway = await tx.documentReading.findFirst({
        where: { seriesId, sha256, documentId: null, state: { not: 'failed' }, correctsId: correctsId ?? null },
        select: { id: true },
      })
      return underway && ok(underway)
    },
    rule: async (_, tx) => {
      if (bytes.length === 0) return invalid('file', 'curation.errors.empty')
      if (bytes.length > limits.bytes) return invalid('file', 'curation.errors.tooLarge')
      if (correctsId && (await tx.document.count({ where: { id: correctsId, seriesId } })) === 0) return notFound
      const stored = await tx.document.findFirst({ where: { seriesId, sha256 }, select: { title: true } })
      return stored && invalid('file', 'curation.errors.sameFile', { title: stored.title })
    },
    write: async (_, tx) => {
      const { id } = await tx.documentReading.create({
        data: { seriesId, fileName, bytes, sha256, correctsId, startedById: actor.personId, createdAt: nowOf(actor) },
        select: { id: true },
      })
      await record(tx, actor, 'document.handedIn', { fileName, sha256 }, { visibility: 'secretariat' })
      return { id }
    },
  })
  if (outcome.status === 'ok') wake('readings')
  return outcome
}

/** A text that was pasted, as the file that it would be. */
export function pasted(words: string, name: string) {
  const fileName = `${name.trim().replace(/[\\/]/g, ' ').slice(0, 100) || 'pasted'}.txt`
  return { fileName, bytes: new TextEncoder().encode(words), correctsId: undefined }
}
