import { hash } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { Visibility } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import type { Curator } from '../roundtables/series.ts'
import { nowOf } from '../viewer.ts'
import { type Normalized, normalize } from './normalize.ts'
import { mediaTypes } from './read/media-types.ts'
import { structure } from './structure.ts'

export const documentInput = z.strictObject({
  roundtableId: z.uuid().nullable(),
  title: z.string().trim().min(1),
  fileName: z.string().min(1),
  mediaType: z.enum(mediaTypes),
  bytes: z.instanceof(Uint8Array),
  visibility: z.enum(Visibility).default('public'),
  /** the version that this one corrects */
  correctsId: z.uuid().nullable().default(null),
})

/**
 * Stores a plain text: its bytes as they are, and the text that the normalizer makes of them.
 * @throws TypeError when the bytes are not UTF-8
 */
export function storeDocument(tx: Tx, curator: Curator, input: z.input<typeof documentInput>) {
  const words = new TextDecoder('utf-8', { fatal: true }).decode(input.bytes)
  return storeReading(tx, curator, input, normalize(words))
}

/** Stores a source of any kind with what was read from it; both must come from the same bytes. */
export async function storeReading(
  tx: Tx,
  curator: Curator,
  input: z.input<typeof documentInput>,
  { version, text, language, ...reading }: Normalized,
) {
  const source = documentInput.parse(input)
  const bytes = Uint8Array.from(source.bytes)
  const parts = structure.parse(reading)
  const document = await tx.document.create({
    data: {
      ...source,
      bytes,
      sha256: hash('sha256', bytes),
      text,
      language,
      structure: parts,
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
