import { z } from 'zod'
import { db, transaction } from '../db/client.ts'
import { record } from '../events/record.ts'
import { many, mark, optionalId, id as someId, text, version } from '../form-fields.ts'
import { conflict, done, invalid, type Outcome } from '../outcome.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { applyRows } from './apply-rows.ts'
import { onImport } from './import.ts'
import { countsOf, type ImportReport } from './outcomes.ts'
import { changesTaken, type Plan } from './plan.ts'
import { findImport, meetingsOf } from './queries.ts'

export const applyTableInput = z.object({
  id: someId,
  version,
  /** the digest of the plan that was looked at */
  seen: mark(64),
  reason: text(2000),
  /** conflicts that the table wins, see placeOf */
  take: many(mark(60)),
  roundtableId: optionalId,
})

/**
 * Imports what was seen in the preview, and nothing else: where it would do something else by now, that is to be looked at
 * first. Row by row, by the ordinary commands; the report says what each did, also when the server stops on the way.
 */
export async function applyTable(actor: Actor, input: z.infer<typeof applyTableInput>): Promise<Outcome> {
  const { id } = input
  const asked = await onImport(actor, { id }, { verb: 'importTable', write: async () => undefined })
  if (asked.status !== 'ok') return asked
  const found = await findImport(actor, id)
  if (!found?.plan) return conflict('imports.errors.changed')
  const { plan } = found
  if (plan.digest !== input.seen) return conflict('imports.errors.changed')
  if (plan.needsReason && input.reason === '') return invalid('reason', 'imports.errors.reason')
  const chosen = plan.rows.map((row) => ({ row, changes: changesTaken(row, input.take) }))
  const doing = chosen.filter(({ changes }) => changes.length > 0)
  if (doing.length === 0) return invalid('', 'imports.errors.nothing')
  const meetings = await meetingsOf(actor)
  const roundtableId = input.roundtableId ?? meetings[0]?.id
  if (plan.kind === 'recommendations' && !meetings.some(({ id }) => id === roundtableId))
    return invalid('roundtableId', 'errors.choose')

  const report = begun(plan, doing.length, input.reason)
  const claimed = await onImport(actor, input, {
    verb: 'importTable',
    write: async (_, tx) => {
      const data = { appliedAt: nowOf(actor), changedById: actor.personId, report, version: { increment: 1 } }
      await tx.tableImport.update({ where: { id }, data })
    },
  })
  if (claimed.status !== 'ok') return claimed
  const how = { kind: plan.kind, reason: input.reason, fileName: found.fileName, roundtableId: roundtableId ?? '' }
  for await (const row of applyRows(actor, doing, how)) {
    report.rows.push(row)
    if (report.rows.length % 25 === 0) await save(found.id, report)
  }
  report.finished = true
  const { created, changed, refused } = countsOf(report)
  await transaction(async (tx) => {
    await tx.tableImport.update({ where: { id: found.id }, data: { report } })
    const told = { fileName: found.fileName, kind: plan.kind, created, changed, refused }
    const visibility = actor.role === 'secretariat' ? 'secretariat' : 'organization'
    await record(tx, actor, 'table.imported', told, { visibility })
  }, actor.at)
  return done
}

function begun(plan: Plan, doing: number, reason: string): ImportReport {
  return { reason, rows: [], leftAlone: plan.rows.length - doing, finished: false }
}

function save(id: string, report: ImportReport) {
  return db.tableImport.update({ where: { id }, data: { report } })
}
