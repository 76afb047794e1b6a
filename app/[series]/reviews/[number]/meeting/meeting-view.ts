import { notFound } from 'next/navigation'
import { can } from '#lib/policy.ts'
import { maySeeAgenda } from '#lib/reviews/agenda/queries.ts'
import type { Meeting, OnTable } from '#lib/reviews/meeting/queries.ts'
import { type FoundReview, findReview } from '#lib/reviews/review.ts'
import { hasReached } from '#lib/reviews/stage.ts'
import type { SeriesRow } from '#lib/session.ts'
import { type Clock, clock } from '#lib/time.ts'
import type { Actor } from '#lib/viewer.ts'

/** What every part of a page of the meeting is given. */
export type MeetingView = {
  series: SeriesRow
  viewer: Actor
  review: FoundReview
  clock: Clock
  /** takes notes here, until the minutes are published */
  notes: boolean
  /** the path of the meeting */
  home: string
}

export type AtTable = MeetingView & { meeting: Meeting; item: Meeting['items'][number]; table: OnTable }

/** 404 for whom the agenda is not open yet. */
export async function loadMeeting(
  { series, viewer }: Pick<MeetingView, 'series' | 'viewer'>,
  number: string,
): Promise<MeetingView> {
  const review = await findReview(viewer, Number(number))
  if (!review || !maySeeAgenda(viewer, review)) notFound()
  return {
    series,
    viewer,
    review,
    clock: clock(viewer.language, series.timeZone),
    notes: can(viewer, 'takeNotes') && hasReached(review, 'meeting') && review.stage !== 'published',
    home: `/${series.slug}/reviews/${review.number}/meeting`,
  }
}
