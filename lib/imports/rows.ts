import type { TableKind } from '../db/generated/enums.ts'
import { instantIn } from '../exports/csv.ts'
import { plain, unguarded } from './cell.ts'
import type { Column } from './columns.ts'
import type { PlannedRow, Problem } from './plan.ts'
import type { Table } from './read/table.ts'
import { numberIn } from './values/numbers.ts'

/** A row of the table by what its columns mean. */
export type Row = {
  line: number
  cell: (column: Column) => string
  has: (column: Column) => boolean
  heading: (column: Column) => string
  number: number | null
  /** when the row was exported; null where it does not say */
  madeAt: Date | null
  problems: Problem[]
}

/** @param mapping what each column of the table means; null for one that is left out */
export function rowsOf(kind: TableKind, table: Table, mapping: (Column | null)[]): Row[] {
  const letter = kind === 'followUps' ? 'F' : 'R'
  const seen = new Map<number, number>()
  return table.rows.map(({ line, cells }) => {
    const at = (column: Column) => mapping.indexOf(column)
    const cell = (column: Column) => cells[at(column)] ?? ''
    const heading = (column: Column) => table.headings[at(column)] ?? ''
    const said = cell('number').trim()
    const number = numberIn(said, letter)
    const problems: Problem[] = []
    const report = (column: Column, problem: Problem['problem'], values?: Problem['values']) =>
      problems.push({ line, heading: heading(column), found: cell(column), problem, values })
    if (said && number === null) report('number', 'notNumber', { example: `${letter}-12` })
    const first = number === null ? undefined : seen.get(number)
    if (first) report('number', 'twice', { line: first })
    if (number !== null && !first) seen.set(number, line)
    const madeAt = instantIn(cell('asOf'))
    if (cell('asOf').trim() && !madeAt) report('asOf', 'notInstant')
    if (madeAt && madeAt > new Date()) report('asOf', 'instantToCome')
    return { line, cell, heading, has: (column) => at(column) >= 0, number, madeAt, problems }
  })
}

export function placed(row: Row, column: Column) {
  return { line: row.line, heading: row.heading(column), found: row.cell(column) }
}

/** A row of which nothing comes, to begin with. */
export function nothing({ line, cell }: Row): PlannedRow {
  const title = plain(unguarded(cell('title')))
  return { line, id: null, ref: null, version: 0, title, does: 'nothing', changes: [], problems: [], left: [] }
}

/** Titles that are one to a reader. */
export function foldedTitle(title: string) {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
