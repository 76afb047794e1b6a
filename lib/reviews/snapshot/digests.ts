import type { Viewer } from '../../viewer.ts'
import { audienceOf, audiencesOf } from './audience.ts'
import { digestOf } from './canonical.ts'
import type { SnapshotContent } from './content.ts'
import { type Audience, editionFor } from './edition.ts'
import { findWhole } from './queries.ts'

/** Of each edition, as it was when it was frozen; a snapshot never changes, so they are reckoned once by this process. */
const known = new Map<string, string>()

/**
 * The SHA-256 of each edition of a snapshot as it was frozen: for the secretariat of all, for others of those that are for
 * many and of their own.
 */
export async function digestsOf(viewer: Viewer, number: number) {
  const found = await findWhole(viewer, number)
  if (!found) return []
  const own = await audienceOf(viewer, found.content)
  const shown = audiencesOf(found.content).filter(
    (audience) => viewer.role === 'secretariat' || audience === own || !audience.startsWith('organization:'),
  )
  return shown.map((audience) => ({
    audience,
    sha256: audience === 'secretariat' ? found.sha256 : digestOfEdition(found, audience),
  }))
}

function digestOfEdition({ id, content }: { id: string; content: SnapshotContent }, audience: Audience) {
  const key = `${id} ${audience}`
  const digest = known.get(key) ?? digestOf(editionFor(content, audience))
  known.set(key, digest)
  return digest
}
