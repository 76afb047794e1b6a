import { db, type Tx } from '../db/client.ts'

/** What a page of curating was made from: another one as soon as anybody decides anything on the document. */
export async function stampOf(documentId: string, client: Pick<Tx, 'candidate'> = db): Promise<string> {
  const { _count, _sum } = await client.candidate.aggregate({
    where: { documentId },
    _count: true,
    _sum: { version: true },
  })
  return `${_count}.${_sum.version ?? 0}`
}
