import type { TableKind } from '../db/generated/enums.ts'
import type { Messages } from '../messages/load.ts'
import type { MessageValues } from '../outcome.ts'
import type { ProblemName } from './cell.ts'
import type { Column, Fixed } from './columns.ts'

/** Where something stands in the table: its row as a spreadsheet counts, the heading of its column, and its words. */
export type Place = { line: number; heading: string; found: string }

/** What is wrong with a cell or a row, and how to mend it: a key under `imports.problems`. Its row is left alone. */
export type Problem = Place & { problem: ProblemName; values?: MessageValues }

/** An edited cell that no table changes, or not this reader's. The rest of its row goes on. */
export type Left = Place & { column: Column; why: Fixed }

export type Note = keyof Messages['imports']['notes']

/** One cell: what stands there now and what will. `was`: where it also changed since the table was made, what it said then. */
export type Change = {
  column: Column
  heading: string
  value: string
  old: string
  new: string
  /** what is done in place of the plain change */
  note?: Note
  was?: string
}

export type PlannedRow = {
  line: number
  /** of the item that is there already; null for one to be created */
  id: string | null
  /** F-12, R-4; null for one to be created */
  ref: string | null
  version: number
  title: string
  does: 'create' | 'change' | 'nothing'
  changes: Change[]
  problems: Problem[]
  left: Left[]
  /** about the whole row */
  note?: Note
}

/** What importing a table would do, row by row; nothing is written before somebody has seen it. */
export type Plan = {
  kind: TableKind
  rows: PlannedRow[]
  /** whether something in it has to be given a reason */
  needsReason: boolean
  /** when the table was made, where it says so */
  madeAt: Date | null
  /** of all the above: what is applied is what was seen */
  digest: string
}

type Conflict = Change & { was: string }

export function isConflict(change: Change): change is Conflict {
  return change.was !== undefined
}

/** The name of a conflict in a form. */
export function placeOf(row: { line: number }, change: { column: Column }) {
  return `${row.line}:${change.column}`
}

/** What a row will do, once decided which of its conflicts the table wins. */
export function changesTaken(row: PlannedRow, taken: string[]) {
  if (row.problems.length > 0) return []
  return row.changes.filter((change) => !isConflict(change) || taken.includes(placeOf(row, change)))
}
