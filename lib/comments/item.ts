import { db, type Tx } from '../db/client.ts'
import type { Visibility } from '../db/generated/enums.ts'
import type { Viewer } from '../viewer.ts'
import { visibleFollowUps, visibleRecommendations } from '../visibility.ts'

/** What comments are about: one of the two. */
export type ItemId = { recommendationId?: string; followUpId?: string }

/** `ref`: R-4 or F-12 */
export type Item = { ref: string; visibility: Visibility; on: { recommendationId: string } | { followUpId: string } }

/** The item through this viewer; null when there is none that the viewer may see. */
export async function findItem(
  viewer: Viewer,
  { recommendationId, followUpId }: ItemId,
  client: Pick<Tx, 'recommendation' | 'followUp'> = db,
): Promise<Item | null> {
  if (recommendationId) {
    const found = await client.recommendation.findFirst({
      where: { ...visibleRecommendations(viewer), id: recommendationId },
      select: { number: true, visibility: true },
    })
    return found && { ref: `R-${found.number}`, visibility: found.visibility, on: { recommendationId } }
  }
  if (!followUpId) return null
  const found = await client.followUp.findFirst({
    where: { ...visibleFollowUps(viewer), id: followUpId },
    select: { number: true, visibility: true },
  })
  return found && { ref: `F-${found.number}`, visibility: found.visibility, on: { followUpId } }
}

export function itemOf(comment: { recommendationId: string | null; followUpId: string | null }): ItemId {
  return { recommendationId: comment.recommendationId ?? undefined, followUpId: comment.followUpId ?? undefined }
}
