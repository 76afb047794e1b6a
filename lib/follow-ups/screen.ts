import { together } from '../db/together.ts'
import type { Viewer } from '../viewer.ts'
import { countsOf, countsQuestion } from './counts.ts'
import type { Filter } from './filter.ts'
import { optionsQuestion } from './options.ts'
import { pageOf, rowsQuestion, type SeriesClock } from './queries.ts'
import { momentOf } from './where.ts'

/** All that the page of the list shows, in one statement. */
export async function followUpsScreen(viewer: Viewer, series: SeriesClock, filter: Filter) {
  const moment = momentOf(viewer, series)
  const { rows, counts, options } = await together({
    rows: rowsQuestion(viewer, moment, filter),
    counts: countsQuestion(viewer, moment, filter),
    options: optionsQuestion(viewer, filter),
  })
  const [offered = { themes: [], organizations: [], contact: null, recommendation: null }] = options
  return { page: await pageOf(rows, viewer, series, filter), counts: countsOf(counts), options: offered }
}
