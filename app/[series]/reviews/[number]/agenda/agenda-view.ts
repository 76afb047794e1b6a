import type { Agenda } from '#lib/reviews/agenda/queries.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What every part of the page is given. */
export type AgendaView = { agenda: Agenda; review: FoundReview; series: SeriesRow; viewer: Viewer; edits: boolean }
