import { reader } from '../db/client.ts'
import { nameSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleFollowUps } from '../visibility.ts'
import type { FoundReview } from './review.ts'

/** What went on into a review from the one before, as far as the viewer may see it, by number. */
export async function carriedInto(viewer: Viewer, review: FoundReview) {
  const rows = await reader(viewer).carriedOver.findMany({
    where: { reviewId: review.id, followUp: visibleFollowUps(viewer) },
    orderBy: { followUp: { number: 'asc' } },
    select: {
      times: true,
      followUp: {
        select: {
          number: true,
          title: true,
          language: true,
          lead: { select: nameSelect },
        },
      },
    },
  })
  return rows.map(({ times, followUp }) => ({ times, ...followUp }))
}
