/** What was handed in, as rows of words. `line`: the row as a spreadsheet numbers it, the headings included. */
export type Table = { headings: string[]; rows: TableRow[]; sheet?: string }
export type TableRow = { line: number; cells: string[] }

/** bytes, rows below the headings, columns */
export const tableLimits = { bytes: 5 * 1024 * 1024, rows: 2000, columns: 100 }

export const tableReasons = [
  'missing',
  'empty',
  'tooLarge',
  'encoding',
  'damaged',
  'encrypted',
  'bomb',
  'macros',
  'oldExcel',
  'notTable',
  'quotes',
  'noRows',
  'tooManyRows',
  'tooManyColumns',
  'tooSlow',
  'tooHeavy',
  'failed',
] as const
export type TableReason = (typeof tableReasons)[number]

/** Why a table cannot be read; each is a sentence in the messages, `imports.unreadable.*`. */
export class UnreadableTable extends Error {
  override name = 'UnreadableTable'
  readonly reason: TableReason
  readonly values: Record<string, string | number>

  constructor(reason: TableReason, values: Record<string, string | number> = {}) {
    super(reason)
    this.reason = reason
    this.values = values
  }
}
