import { stringify } from 'csv-stringify/sync'
import { isoDay } from '../time.ts'
import { inOneLine } from './document.ts'
import type { Cell } from './tables/columns.ts'
import type { Table } from './tables.ts'

/** One table as CSV, by the same rules as lib/exports/csv.ts: byte order mark, CRLF, and nothing that acts as a formula. */
export function csvOf({ columns, rows }: Table) {
  const header = columns.map(({ label }) => inOneLine(label))
  const cells = rows.map((row) => row.map(cell))
  return stringify([header, ...cells], { bom: true, record_delimiter: 'windows', escape_formulas: true })
}

function cell(value: Cell): string | number {
  if (value === null) return ''
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return inOneLine(value)
  if ('day' in value) return isoDay(value.day)
  return value.moment.toISOString().slice(0, 16).replace('T', ' ')
}
