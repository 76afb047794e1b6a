import { db } from '../db/client.ts'
import type { Viewer } from '../viewer.ts'
import { visibleEvidence } from '../visibility.ts'

/** The bytes of one piece of evidence, as they came; null when there are none that this viewer may see. */
export async function findEvidenceFile(viewer: Viewer, id: string) {
  const evidence = await db.evidence.findFirst({
    where: { AND: [visibleEvidence(viewer), { id, kind: 'file' }] },
    select: { fileName: true, mediaType: true, sha256: true, file: { select: { bytes: true } } },
  })
  if (!evidence?.file || !evidence.fileName || !evidence.mediaType) return null
  const { fileName, mediaType, sha256, file } = evidence
  return { fileName, mediaType, sha256, bytes: file.bytes }
}
