import { z } from 'zod'
import { db, reader } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { Visibility } from '../db/generated/enums.ts'
import { type Status, statuses } from '../recommendations/status.ts'
import { isMember, type Viewer } from '../viewer.ts'
import { visibleRecommendations } from '../visibility.ts'
import { type FoundReview, listReviews } from './review.ts'

const frozen = z.array(z.object({ number: z.number(), status: z.enum(statuses), visibility: z.enum(Visibility) }))
const row = z.object({ id: z.string(), recommendations: frozen })

/** By snapshot: what is read of one never changes, so it is read once a process. */
const kept = new Map<string, z.infer<typeof frozen>>()

/**
 * The reviews of a series, the oldest first, each with the status that every recommendation had in its snapshot. Who may
 * not see a recommendation, then or now, does not see its status.
 */
export async function reviewLine(viewer: Viewer) {
  const reviews = (await listReviews(viewer)).toReversed()
  if (reviews.length === 0) return []
  const [, now, minutes] = await Promise.all([
    keep(reviews),
    reader(viewer).recommendation.findMany({ where: visibleRecommendations(viewer), select: { number: true } }),
    reader(viewer).minutes.findMany({
      where: { reviewId: { in: reviews.map(({ id }) => id) }, corrected: null },
      select: { reviewId: true, number: true },
    }),
  ])
  const visibleNow = new Set(now.map(({ number }) => number))
  return reviews.map((review) => ({
    ...review,
    statuses: statusesIn(review, visibleNow, viewer),
    minutes: minutes.find(({ reviewId }) => reviewId === review.id)?.number ?? null,
  }))
}

export type ReviewOnLine = Awaited<ReturnType<typeof reviewLine>>[number]

async function keep(reviews: FoundReview[]) {
  const missing = reviews.flatMap(({ snapshotId }) => (snapshotId && !kept.has(snapshotId) ? [snapshotId] : []))
  if (missing.length === 0) return
  const rows = await db.$queryRaw`
    select s.id::text, (
      select coalesce(json_agg(json_build_object(
        'number', x->'number', 'status', x->'status', 'visibility', x->'visibility')), '[]')
      from jsonb_array_elements(s.content::jsonb->'recommendations') x) as recommendations
    from "Snapshot" s where s.id::text in (${Prisma.join(missing)})`
  for (const { id, recommendations } of z.array(row).parse(rows)) kept.set(id, recommendations)
}

function statusesIn({ snapshotId }: FoundReview, visibleNow: Set<number>, viewer: Viewer) {
  const all = snapshotId && kept.get(snapshotId)
  if (!all) return null
  const seen = all.filter(({ number, visibility }) => visibleNow.has(number) && wasVisible(visibility, viewer))
  return new Map(seen.map(({ number, status }): [number, Status] => [number, status]))
}

function wasVisible(visibility: Visibility, viewer: Viewer) {
  if (viewer.role === 'secretariat' || visibility === 'public') return true
  return isMember(viewer) && visibility !== 'secretariat'
}
