import type { TableKind } from '../db/generated/enums.ts'
import { ok } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { applyToFollowUp, type Ended } from './follow-ups/apply.ts'
import { createFromRow } from './follow-ups/create.ts'
import { type RowReport, refusalOf } from './outcomes.ts'
import type { Change, PlannedRow } from './plan.ts'
import { applyToRecommendation } from './recommendations/apply.ts'
import { createFromRows, type NewRow } from './recommendations/create.ts'

type Chosen = { row: PlannedRow; changes: Change[] }
type How = { kind: TableKind; reason: string; fileName: string; roundtableId: string }

/** Row by row: carried out, and what became of it. */
export async function* applyRows(actor: Actor, rows: Chosen[], how: How): AsyncGenerator<RowReport> {
  if (how.kind === 'recommendations') return yield* recommendations(actor, rows, how)
  for (const { row, changes } of rows) {
    if (row.id) yield reported(row, row.ref, await applyToFollowUp(actor, row, changes, how.reason))
    else {
      const { ref, ended } = await createFromRow(actor, changes, how.reason)
      yield reported(row, ref, ended)
    }
  }
}

async function* recommendations(actor: Actor, rows: Chosen[], how: How): AsyncGenerator<RowReport> {
  const fresh: NewRow[] = rows.filter(({ row }) => !row.id)
  const made = fresh.length > 0 ? await createFromRows(actor, fresh, how) : ok(new Map<number, number>())
  for (const { row, changes } of rows) {
    const number = made.status === 'ok' ? made.value.get(row.line) : undefined
    if (row.id) yield reported(row, row.ref, await applyToRecommendation(actor, row, changes))
    else
      yield reported(
        row,
        number ? `R-${number}` : null,
        changes.map((change) => ({ change, outcome: made })),
      )
  }
}

function reported({ line, id, title }: PlannedRow, ref: string | null, ended: Ended[]): RowReport {
  const done: RowReport['done'] = []
  const refused: RowReport['refused'] = []
  for (const { change, outcome } of ended) {
    const { heading, old, note } = change
    const refusal = refusalOf(outcome)
    if (refusal) refused.push({ heading, found: change.new, ...refusal })
    else done.push({ heading, old, new: change.new, ...(note && { note }) })
  }
  return { line, ref, title, created: id === null && ref !== null, done, refused }
}
