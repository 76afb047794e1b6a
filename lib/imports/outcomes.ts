import { z } from 'zod'
import type { Outcome } from '../outcome.ts'

const values = z.record(z.string(), z.union([z.string(), z.number()])).optional()
const cell = z.object({ heading: z.string(), old: z.string(), new: z.string(), note: z.string().optional() })

/** What became of one row: cells that were written, and those that a command refused, with its sentence (a message key). */
const rowReport = z.object({
  line: z.number(),
  ref: z.string().nullable(),
  title: z.string(),
  created: z.boolean(),
  done: z.array(cell),
  refused: z.array(z.object({ heading: z.string(), found: z.string(), message: z.string(), values })),
})
export type RowReport = z.infer<typeof rowReport>

/** What importing a table did. `finished` is missing where the server stopped on the way. */
export const importReport = z.object({
  reason: z.string(),
  rows: z.array(rowReport),
  /** rows left alone because something in them was wrong, or they were no different */
  leftAlone: z.number(),
  finished: z.boolean(),
})
export type ImportReport = z.infer<typeof importReport>

/** Why a command did not do it, as a message key; null when it did. */
export function refusalOf(outcome: Outcome<unknown>) {
  if (outcome.status === 'ok') return null
  if (outcome.status === 'refused') return { message: `errors.${outcome.why}` as const, values: undefined }
  return { message: outcome.message, values: outcome.values }
}

export function countsOf(report: ImportReport) {
  return {
    created: report.rows.filter(({ created }) => created).length,
    changed: report.rows.filter(({ created, done }) => !created && done.length > 0).length,
    cells: report.rows.filter(({ created }) => !created).reduce((sum, { done }) => sum + done.length, 0),
    refused: report.rows.reduce((sum, { refused }) => sum + refused.length, 0),
  }
}
