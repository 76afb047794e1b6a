import { stringify } from 'csv-stringify/sync'
import { freezeInstant } from '../db/client.ts'
import type { Language } from '../db/generated/enums.ts'
import { byListed, fieldLabel, listedFields } from '../follow-up-fields.ts'
import type { Filter } from '../follow-ups/filter.ts'
import type { SeriesClock } from '../follow-ups/queries.ts'
import { type Messages, messages } from '../messages/load.ts'
import { pathIn } from '../series-path.ts'
import { isoDay, today } from '../time.ts'
import { localized } from '../translation.ts'
import { headingIn, type InLanguage, inEachLanguage, wordsOf as wordsIn } from '../translations/columns.ts'
import { isMember, nowOf, type Viewer } from '../viewer.ts'
import { stateHead, wordsOf } from '../vocabulary.ts'
import { type ExportedRow, rowsOf } from './rows.ts'
import { type Source, sourcesOf } from './sources.ts'

export type ExportedSeries = SeriesClock & {
  slug: string
  name: string
  language: Language
  translations: unknown
  asOf?: string
}

/**
 * The list as CSV, in the viewer's language: UTF-8 with a byte order mark and CRLF, so that Excel opens it as it is, and
 * no cell that a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection). It is all of
 * one instant, which each row names, so that lib/imports can tell what was edited since from what happened since.
 * @param address of the product, without a slash at its end
 */
export async function* csvOf(asking: Viewer, series: ExportedSeries, filter: Filter, address: string) {
  const viewer = asking.asOf || asking.at ? asking : { ...asking, ...(await instantFor(asking)) }
  const sources = await sourcesOf(viewer)
  const cells = cellsOf(viewer, series, sources, address)
  const form = { record_delimiter: 'windows', escape_formulas: true } as const
  yield stringify([Object.keys(cells).map((column) => words(viewer)[column as ExportedColumn])], { ...form, bom: true })
  for await (const rows of rowsOf(viewer, series, filter)) {
    yield stringify(
      rows.map((row) => Object.values(cells).map((cell) => cell(row))),
      form,
    )
  }
}

/** Waiting until nobody writes is for members, who may send a file back: anybody may ask for one, as often as they like. */
async function instantFor(asking: Viewer) {
  return isMember(asking) ? { asOf: await freezeInstant() } : { at: new Date() }
}

type Listed = (typeof listedFields)[number]
export type ExportedColumn = Exclude<keyof Messages['list']['file'], 'yes' | 'no'> | Listed | InLanguage<Listed>
type Cell = (row: ExportedRow) => string | number

function words({ language }: Viewer) {
  return {
    ...messages[language].list.file,
    ...byListed((name) => fieldLabel(name, language)),
    ...inEachLanguage(listedFields, (name, into) => headingIn(fieldLabel(name, language), into, language)),
  }
}

/** What each column says of a row, in the viewer's language. */
export function cellsOf(viewer: Viewer, series: ExportedSeries, sources: Map<number, Source>, address: string) {
  const { list } = messages[viewer.language]
  const { yes, no } = list.file
  const name = (organization: ExportedRow['lead']) =>
    organization ? localized(organization, 'name', viewer.language) : ''
  const day = (date: Date | null) => (date ? isoDay(today(series.timeZone, date)) : '')
  const answered = (row: ExportedRow) => row.answers.map((number) => sources.get(number)).filter((source) => !!source)
  const passages = (row: ExportedRow) => answered(row).flatMap((source) => source.passages)
  const distinct = (values: (string | number | null)[]) =>
    [...new Set(values)].filter((value) => value !== null && value !== '')
  const cells: Record<ExportedColumn, Cell> = {
    number: (row) => `F-${row.number}`,
    ...byListed((name) => (row: ExportedRow) => row[name]),
    ...inEachLanguage(listedFields, (name, into) => (row: ExportedRow) => wordsIn(row, name, into)),
    answers: (row) => row.answers.map((number) => `R-${number}`).join(', '),
    theme: (row) => distinct(answered(row).map((source) => source.theme)).join('; '),
    lead: (row) => name(row.lead),
    offeredTo: (row) => name(row.offeredTo),
    supports: (row) => row.supports.map(name).join('; '),
    contact: (row) => row.contact ?? '',
    due: (row) => row.dueOn ?? '',
    moved: (row) => row.moved,
    progress: (row) => stateHead(row.state, viewer.language),
    verified: (row) => day(row.verifiedAt),
    confidence: (row) => (row.confidence ? wordsOf(viewer.language).confidence[row.confidence] : ''),
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
    asOf: () => instantText(nowOf(viewer)),
  }
  return cells
}

/** An instant as a cell of an exported table, to the millisecond; no spreadsheet takes it for a date and rewrites it. */
export function instantText(at: Date) {
  return `${at.toISOString().replace('T', ' ').slice(0, -1)} UTC`
}

/** What instantText wrote; null for anything else. */
export function instantIn(text: string): Date | null {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}\.\d{3}) UTC$/.exec(text.trim())
  const at = match && new Date(`${match[1]}T${match[2]}Z`)
  return at && !Number.isNaN(at.getTime()) ? at : null
}
