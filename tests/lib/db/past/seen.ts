import { threadsOf } from '#lib/comments/threads.ts'
import { reader } from '#lib/db/client.ts'
import { historyOf } from '#lib/events/history.ts'
import { csvOf } from '#lib/exports/csv.ts'
import { findFollowUp } from '#lib/follow-ups/item.ts'
import { followUpsScreen } from '#lib/follow-ups/list-page.ts'
import { listFollowUps } from '#lib/follow-ups/queries.ts'
import { glanceOf } from '#lib/overview/glance.ts'
import { headlineOf } from '#lib/overview/headline.ts'
import { whoCarriesWhat } from '#lib/overview/matrix.ts'
import { organizationOf } from '#lib/overview/organization.ts'
import { listOrganizations } from '#lib/overview/organizations.ts'
import { progressByTheme, themesOf } from '#lib/overview/themes.ts'
import { waitingAnswers } from '#lib/overview/waiting.ts'
import { findRecommendation, listRecommendations } from '#lib/recommendations/queries.ts'
import { sourcesOf } from '#lib/recommendations/source.ts'
import type { Viewer } from '#lib/viewer.ts'

/** All that the pages that can be looked at as of an instant show to somebody. */
export async function seenBy(viewer: Viewer) {
  const series = await reader(viewer).series.findFirstOrThrow({ where: { id: viewer.seriesId } })
  const { rows } = await listFollowUps(viewer, series, { sort: 'number' })
  const recommendations = await listRecommendations(viewer)
  const all = recommendations.flatMap((group) => group.recommendations)
  return {
    list: rows,
    screens: [
      await followUpsScreen(viewer, series, {}),
      await followUpsScreen(viewer, series, { organization: 'cabinet-office', as: 'lead', sort: 'progress' }),
      await followUpsScreen(viewer, series, { q: 'renamed', recommendation: 1, overdue: true }),
    ],
    items: await each(rows, async ({ number }) => {
      const item = await findFollowUp(viewer, series, number)
      return item && { item, said: await threadsOf(viewer, { followUpId: item.id }) }
    }),
    recommendations,
    found: await each(all, ({ number }) => findRecommendation(viewer, number)),
    sources: await each(all, (recommendation) => sourcesOf(viewer, recommendation)),
    overview: [
      await headlineOf(viewer),
      await glanceOf(viewer, series),
      await themesOf(viewer),
      await progressByTheme(viewer),
      await whoCarriesWhat(viewer),
      await waitingAnswers(viewer),
    ],
    organizations: await listOrganizations(viewer),
    organization: await organizationOf(viewer, series, 'cabinet-office'),
    history: await historyOf(viewer, {}, { limit: 500 }),
    file: (await Array.fromAsync(csvOf(viewer, series, {}, 'http://localhost:3000'))).join(''),
  }
}

async function each<T, Result>(all: T[], look: (one: T) => Promise<Result>) {
  const results: Result[] = []
  for (const one of all) results.push(await look(one))
  return results
}
