import type { Viewer } from '../viewer.ts'
import { reader } from './client.ts'

/** Since when every state is kept; null where that is so from the first row on. Before it, rows show what was known then. */
export async function recordedSince(viewer: Viewer) {
  const rows = await reader(viewer).$queryRaw<{ at: Date }[]>`select at from past.beginning`
  return rows[0]?.at ?? null
}
