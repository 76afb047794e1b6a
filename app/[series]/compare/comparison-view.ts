import type { Comparison } from '#lib/reviews/compare/compare.ts'
import type { Point } from '#lib/reviews/compare/point.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What every part of a comparison is drawn for. */
export type ComparisonView = {
  series: SeriesRow
  viewer: Viewer
  before: Point
  after: Point
  comparison: Comparison
  clock: Clock
}
