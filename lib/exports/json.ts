import { type Filter, urlOf } from '../follow-ups/filter.ts'
import { pathIn } from '../series-path.ts'
import { isoDay, today } from '../time.ts'
import type { Viewer } from '../viewer.ts'
import type { ExportedSeries } from './csv.ts'
import { type ExportedRow, exportedName, rowsOf } from './rows.ts'
import { type Passage, type Source, sourcesOf } from './sources.ts'

/**
 * The list as JSON: `{ series, asOf, exportedAt, filter, followUps: […] }`. Keys are English and stay as they are, days are
 * 2026-09-30, instants ISO 8601 in UTC, what is not there is null. `asOf`: the instant whose state it is, if not the present.
 * @param address of the product, without a slash at its end
 */
export async function* jsonOf(viewer: Viewer, series: ExportedSeries, filter: Filter, address: string) {
  const sources = await sourcesOf(viewer)
  const { timeZone, staleAfterDays } = series
  const about = { ...exportedName.parse(series), timeZone, staleAfterDays, url: address + pathIn(series, '') }
  const { after, before, ...asked } = filter
  const exportedAt = (viewer.at ?? new Date()).toISOString()
  const head = { series: about, asOf: viewer.asOf?.toISOString() ?? null, exportedAt, filter: urlOf(asked) }
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "followUps": [`
  let comma = '\n'
  for await (const rows of rowsOf(viewer, series, filter)) {
    yield rows
      .map((row) => {
        const text = `${comma}    ${JSON.stringify(followUp(row, series, sources, address))}`
        comma = ',\n'
        return text
      })
      .join('')
  }
  yield '\n  ]\n}\n'
}

function followUp(row: ExportedRow, series: ExportedSeries, sources: Map<number, Source>, address: string) {
  const { answers, verifiedAt, lastConfirmedAt, ...plain } = row
  return {
    ...plain,
    id: `F-${row.number}`,
    verifiedAt: verifiedAt?.toISOString() ?? null,
    lastConfirmedAt: lastConfirmedAt.toISOString(),
    answers: answers
      .map((number) => sources.get(number))
      .filter((source) => !!source)
      .map(({ passages, ...source }) => ({
        id: `R-${source.number}`,
        ...source,
        passages: passages.map((each) => passage(each, series.timeZone)),
        url: address + pathIn(series, `/recommendations/${source.number}`),
      })),
    url: address + pathIn(series, `/follow-ups/${row.number}`),
  }
}

function passage({ date, ...rest }: Passage, timeZone: string) {
  return { ...rest, date: date && isoDay(today(timeZone, date)) }
}
