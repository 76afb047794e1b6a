import { knownHeading } from '../headings.ts'
import { type Table, tableLimits, UnreadableTable } from './table.ts'

/** A row as it stands in the file. */
export type Line = { line: number; cells: string[] }

const looked = 10

/**
 * The table of a grid: its headings are the row among the first ones that knows the most headings, else the first that says
 * anything, since reports put a title above. Rows without any words are left out.
 * @throws UnreadableTable
 */
export function tableOf(lines: Line[]): Table {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const head = filled.slice(0, looked)
  const known = ({ cells }: Line) => cells.filter(knownHeading).length
  const best = head.toSorted((a, b) => known(b) - known(a))[0]
  if (!best) throw new UnreadableTable('empty')
  const headings = trimmedEnd(best.cells.map((cell) => cell.trim()))
  const rows = filled.filter(({ line }) => line > best.line)
  const columns = Math.max(headings.length, ...rows.map(({ cells }) => trimmedEnd(cells).length))
  if (columns < 2 && known(best) === 0) throw new UnreadableTable('notTable')
  if (columns > tableLimits.columns) throw new UnreadableTable('tooManyColumns', { limit: tableLimits.columns })
  if (rows.length === 0) throw new UnreadableTable('noRows')
  if (rows.length > tableLimits.rows) throw new UnreadableTable('tooManyRows', { limit: tableLimits.rows })
  const full = (cells: string[]) => Array.from({ length: columns }, (_, index) => cells[index] ?? '')
  return { headings: full(headings), rows: rows.map(({ line, cells }) => ({ line, cells: full(cells) })) }
}

/** How many headings the best row of a grid knows, to tell which sheet of a workbook is meant. */
export function headingsKnown(lines: Line[]) {
  return Math.max(0, ...lines.slice(0, looked).map(({ cells }) => cells.filter(knownHeading).length))
}

function trimmedEnd(cells: string[]) {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells.slice(0, last + 1)
}
