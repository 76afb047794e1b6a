import type { SeriesRow } from '#lib/session.ts'
import type { Clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What every part of the overview is drawn for. */
export type Shared = { series: SeriesRow; viewer: Viewer; clock: Clock }
