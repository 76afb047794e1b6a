import { z } from 'zod'
import { ask } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Viewer } from '../viewer.ts'
import { type Counts, countFollowUps, countsKey, keepCounts, keptCounts } from './counts.ts'
import type { Filter } from './filter.ts'
import { noOptions, type Options, optionsQuestion } from './options.ts'
import { type Page, pageOf, rowsQuestion, type SeriesClock } from './queries.ts'
import { momentOf } from './stale-and-overdue.ts'

type Screen = { page: Page; counts: Counts; options: Options }

/**
 * All that the page of the list shows, in one statement. Counting every follow-up is most of its cost, so what was
 * counted a moment ago is shown again as long as nothing has happened in the series since.
 */
export async function followUpsScreen(viewer: Viewer, series: SeriesClock, filter: Filter): Promise<Screen> {
  const moment = momentOf(viewer, series)
  const key = countsKey(viewer, filter, moment)
  const known = viewer.asOf ? undefined : keptCounts(key)
  const [rows, options, last, counted] = await Promise.all([
    ask(viewer, rowsQuestion(viewer, moment, filter)),
    ask(viewer, optionsQuestion(viewer, filter)),
    ask(viewer, lastEventQuestion(viewer)),
    known ? undefined : countFollowUps(viewer, series, filter),
  ])
  const lastEvent = last[0]?.sequence ?? 0
  const counts =
    known?.lastEvent === lastEvent ? known.counts : (counted ?? (await countFollowUps(viewer, series, filter)))
  if (counts !== known?.counts && !viewer.asOf) keepCounts(key, counts, lastEvent)
  return { page: await pageOf(rows, viewer, series, filter), counts, options: options[0] ?? noOptions }
}

function lastEventQuestion({ seriesId }: Viewer) {
  const sql = Prisma.sql`select coalesce(max(sequence), 0) as sequence from "Event" where "seriesId" = ${seriesId}::uuid`
  return { sql, row: z.object({ sequence: z.number() }) }
}
