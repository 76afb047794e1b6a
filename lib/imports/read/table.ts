import { z } from 'zod'
import { seen } from '../../form-fields.ts'

/** What was handed in, as rows of words. `line`: the row as a spreadsheet numbers it, the headings included. */
/** As it stands there, but what PostgreSQL cannot keep and nobody can see. */
const cell = z.string().overwrite(seen)
const row = z.object({ line: z.number(), cells: z.array(cell) })
export const table = z.object({ headings: z.array(cell), rows: z.array(row), sheet: z.string().optional() })
export type Table = z.infer<typeof table>

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
type TableReason = (typeof tableReasons)[number]

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
