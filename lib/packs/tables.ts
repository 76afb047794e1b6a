import type { Said } from './document.ts'
import type { Pack } from './model.ts'
import { followUpRows } from './tables/follow-ups.ts'
import { recommendationRows, responseRows } from './tables/recommendations.ts'
import { updateRows } from './tables/updates.ts'

export const tableKeys = ['followUps', 'recommendations', 'responses', 'updates'] as const

export type TableKey = (typeof tableKeys)[number]

/**
 * A cell of a table: words, a number, or a date. A day is midnight UTC, a moment the time on the clock of the series; both
 * have no zone, as dates in a spreadsheet have none.
 */
export type Cell = Said | number | { day: Date } | { moment: Date } | null

export type TableColumn = { label: Said; width: number; cell: 'text' | 'number' | 'day' | 'moment' }

export type Table = { key: TableKey; name: Said; columns: TableColumn[]; rows: Cell[][] }

/** What leaves a pack as rows: the same sheets in XLSX as files in CSV. */
export function tablesOf(pack: Pack): Table[] {
  const { voice } = pack
  const rows = {
    followUps: followUpRows(pack),
    recommendations: recommendationRows(pack),
    responses: responseRows(pack),
    updates: updateRows(pack),
  }
  return tableKeys.map((key) => ({
    key,
    name: voice.text(({ packs }) => packs.sheets[key]),
    columns: rows[key].columns,
    rows: rows[key].rows,
  }))
}

/** Words of a cell in one line for all languages: a spreadsheet is not read side by side. */
export function inOneLine(said: Said) {
  return said.map(({ text }) => text).join(' / ')
}
