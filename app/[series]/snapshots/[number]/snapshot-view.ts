import type { SnapshotContent } from '#lib/reviews/snapshot/content.ts'
import type { FoundSnapshot } from '#lib/reviews/snapshot/queries.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What every part of a snapshot's page is drawn for. `then`: the series, for links to what it was at that instant. */
export type SnapshotView = {
  snapshot: FoundSnapshot
  content: SnapshotContent
  series: SeriesRow
  then: SeriesRow
  viewer: Viewer
  clock: Clock
}
