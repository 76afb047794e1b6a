import { historyOf } from '#lib/events/history.ts'
import { firstStepsOf } from '#lib/overview/first-steps.ts'
import { glanceOf } from '#lib/overview/glance.ts'
import { headlineOf } from '#lib/overview/headline.ts'
import { whoCarriesWhat } from '#lib/overview/matrix.ts'
import { needsOf } from '#lib/overview/needs.ts'
import { progressByTheme, themesOf } from '#lib/overview/themes.ts'
import { listRecommendations } from '#lib/recommendations/queries.ts'
import { requestsFor } from '#lib/reviews/collect/requests-for.ts'
import { reviewLine } from '#lib/reviews/statuses-at-reviews.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What every part of the overview is drawn for. */
export type OverviewView = { series: SeriesRow; viewer: Viewer; clock: Clock }

/** Everything that the overview draws, read side by side. */
export async function loadOverview(viewer: Viewer, series: SeriesRow) {
  const [meetings, byTheme, glance, needs, steps, events, themes, progress, matrix, asked, reviews] = await Promise.all(
    [
      headlineOf(viewer),
      listRecommendations(viewer),
      glanceOf(viewer, series),
      needsOf(viewer, series),
      firstStepsOf(viewer),
      historyOf(viewer, { byPeople: true }, { limit: 8 }),
      themesOf(viewer),
      progressByTheme(viewer),
      whoCarriesWhat(viewer),
      requestsFor(viewer),
      viewer.asOf ? [] : reviewLine(viewer),
    ],
  )
  return { meetings, byTheme, glance, needs, steps, events, themes, progress, matrix, asked, reviews }
}
