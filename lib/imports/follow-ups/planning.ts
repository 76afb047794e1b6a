import type { ExportedColumn } from '../../exports/csv.ts'
import type { Actor } from '../../viewer.ts'
import type { Known } from '../names-to-match.ts'
import type { Exported } from './exported.ts'
import type { State } from './states.ts'

/** What the series knew when a row was exported. */
export type Made = { states: Map<number, State>; exported: Exported }

export type Planning = {
  actor: Actor
  timeZone: string
  known: Known
  now: Map<number, State>
  /** by the instant of the export, in milliseconds */
  made: Map<number, Made>
}

export type ExportedRow = Partial<Record<ExportedColumn, string[]>>
