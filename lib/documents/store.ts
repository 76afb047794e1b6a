import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import type { Curator } from '../roundtables/found.ts'
import { nowOf } from '../viewer.ts'
import { normalize } from './normalize.ts'
import { structure } from './structure.ts'

export const documentInput = z.strictObject({
  roundtableId: z.uuid().nullable(),
  title: z.string().trim().min(1),
  fileName: z.string().min(1),
  mediaType: z.literal('text/plain'),
  bytes: z.instanceof(Uint8Array),
  visibility: z.enum(Visibility).default('public'),
})

/**
 * Stores a source: its bytes as they are, and the text that the normalizer makes of them.
 * @throws TypeError when the bytes are not UTF-8
 */
export async function storeDocument(tx: Tx, curator: Curator, input: z.input<typeof documentInput>) {
  const source = documentInput.parse(input)
  const bytes = Uint8Array.from(source.bytes)
  const { version, text, language, ...parts } = normalize(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  const document = await tx.document.create({
    data: {
      ...source,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      text,
      language,
      structure: structure.parse(parts),
      normalizerVersion: version,
      seriesId: curator.seriesId,
      createdAt: nowOf(curator),
    },
    select: { id: true, title: true, sha256: true, visibility: true },
  })
  const { id, title, sha256, visibility } = document
  await record(tx, curator, 'document.added', { title, sha256 }, { documentId: id, visibility })
  return { id, title, sha256, text, language, ...parts }
}
