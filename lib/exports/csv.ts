import { stringify } from 'csv-stringify/sync'
import type { Filter } from '../follow-ups/filter.ts'
import type { SeriesClock } from '../follow-ups/queries.ts'
import { localized } from '../localized.ts'
import { messages } from '../messages/load.ts'
import { pathIn } from '../series-path.ts'
import { isoDay, today } from '../time.ts'
import type { Viewer } from '../viewer.ts'
import { type ExportedRow, rowsOf } from './rows.ts'
import { type Source, sourcesOf } from './sources.ts'

export type ExportedSeries = SeriesClock & { slug: string; name: string; nameJa: string | null; asOf?: string }

/**
 * The list as CSV, in the viewer's language: UTF-8 with a byte order mark and CRLF, so that Excel opens it as it is, and
 * no cell that a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection).
 * @param address of the product, without a slash at its end
 */
export async function* csvOf(viewer: Viewer, series: ExportedSeries, filter: Filter, address: string) {
  const sources = await sourcesOf(viewer)
  const cells = columns(viewer, series, sources, address)
  const form = { record_delimiter: 'windows', escape_formulas: true } as const
  yield stringify([Object.keys(cells).map((column) => words(viewer)[column as Column])], { ...form, bom: true })
  for await (const rows of rowsOf(viewer, series, filter)) {
    yield stringify(
      rows.map((row) => Object.values(cells).map((cell) => cell(row))),
      form,
    )
  }
}

type Column = Exclude<keyof (typeof messages)['en']['list']['file'], 'yes' | 'no'>
type Cell = (row: ExportedRow) => string | number

const words = (viewer: Viewer) => messages[viewer.language].list.file

function columns(viewer: Viewer, series: ExportedSeries, sources: Map<number, Source>, address: string) {
  const { list } = messages[viewer.language]
  const { yes, no } = list.file
  const name = (organization: ExportedRow['lead']) =>
    organization ? localized(organization, 'name', viewer.language) : ''
  const day = (date: Date | null) => (date ? isoDay(today(series.timeZone, date)) : '')
  const answered = (row: ExportedRow) => row.answers.map((number) => sources.get(number)).filter((source) => !!source)
  const passages = (row: ExportedRow) => answered(row).flatMap((source) => source.passages)
  const distinct = (values: (string | number | null)[]) =>
    [...new Set(values)].filter((value) => value !== null && value !== '')
  const cells: Record<Column, Cell> = {
    number: (row) => `F-${row.number}`,
    title: (row) => row.title,
    answers: (row) => row.answers.map((number) => `R-${number}`).join(', '),
    theme: (row) => distinct(answered(row).map((source) => source.theme)).join('; '),
    lead: (row) => name(row.lead),
    offeredTo: (row) => name(row.offeredTo),
    supports: (row) => row.supports.map(name).join('; '),
    contact: (row) => row.contact ?? '',
    due: (row) => row.dueOn ?? '',
    moved: (row) => row.moved,
    progress: (row) => list.state[row.state],
    verified: (row) => day(row.verifiedAt),
    confidence: (row) => (row.confidence ? list.confidenceWord[row.confidence] : ''),
    heard: (row) => day(row.lastConfirmedAt),
    overdue: (row) => (row.overdue ? yes : no),
    stale: (row) => (row.stale ? yes : no),
    unowned: (row) => (row.unowned ? yes : no),
    passage: (row) =>
      passages(row)
        .map((passage) => passage.exact)
        .join('\n'),
    page: (row) => distinct(passages(row).map((passage) => passage.page)).join(', '),
    document: (row) => distinct(passages(row).map((passage) => passage.document)).join('; '),
    documentDate: (row) => distinct(passages(row).map((passage) => day(passage.date))).join(', '),
    url: (row) => address + pathIn(series, `/follow-ups/${row.number}`),
  }
  return cells
}
