import type { Tx } from '../db/client.ts'
import type { Visibility } from '../db/generated/enums.ts'
import { nobody, type Viewer } from '../viewer.ts'
import type { Known } from './directory.ts'
import { findItem, type Item } from './item.ts'

export type Circle = { visibility: Visibility; organizationId: string | null }

/** Those among `mentioned` who may not see a comment on this item that is for this circle. */
export async function excludedFrom(tx: Tx, actor: Viewer, item: Item, circle: Circle, mentioned: Known[]) {
  const excluded: Known[] = []
  for (const known of mentioned)
    if (!isIn(circle, known) || !(await findItem(eyesOf(actor, known), item.on, tx))) excluded.push(known)
  return excluded
}

function isIn(circle: Circle, { role, organizationId }: Known) {
  if (circle.visibility === 'secretariat') return role === 'secretariat'
  if (circle.visibility !== 'organization' || role === 'secretariat') return true
  return organizationId !== null && organizationId === circle.organizationId
}

function eyesOf(actor: Viewer, { role, organizationId }: Known): Viewer {
  return { ...nobody(actor.seriesId, actor.language), role, organizationId }
}
