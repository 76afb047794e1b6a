import { createHash } from 'node:crypto'
import type { TableKind } from '../db/generated/enums.ts'
import type { ExportedSeries } from '../exports/csv.ts'
import type { Actor } from '../viewer.ts'
import type { Column } from './columns.ts'
import { exportedThen } from './follow-ups/exported.ts'
import { planFollowUp } from './follow-ups/plan.ts'
import type { Made } from './follow-ups/planning.ts'
import { statesOf } from './follow-ups/states.ts'
import { knownTo } from './names-to-match.ts'
import type { Plan, PlannedRow } from './plan.ts'
import type { Table } from './read/table.ts'
import { sourcesFor } from './recommendations/place.ts'
import { planRecommendation } from './recommendations/plan.ts'
import { recommendationStates } from './recommendations/states.ts'
import { type Row, rowsOf } from './rows.ts'

type Asked = {
  kind: TableKind
  table: Table
  /** what each column of the table means; null for one that is left out */
  mapping: (Column | null)[]
  fileName: string
  series: ExportedSeries
  /** of the product, as exports have it */
  address: string
}

/** Tables made at more instants than this were put together by hand. */
const mostInstants = 5

/** What importing a table would do as things are now, for this actor. Writes nothing. */
export async function planOf(actor: Actor, asked: Asked): Promise<Plan> {
  const rows = rowsOf(asked.kind, asked.table, asked.mapping)
  const instants = instantsOf(rows)
  const planned =
    asked.kind === 'followUps'
      ? await followUps(actor, asked, rows, instants)
      : await recommendations(actor, asked, rows, instants)
  const madeAt = instants[0] === undefined ? null : new Date(instants[0])
  const plan = { kind: asked.kind, rows: planned, needsReason: planned.some(needsReason), madeAt }
  return { ...plan, digest: createHash('sha256').update(JSON.stringify(plan)).digest('hex') }
}

function instantsOf(rows: Row[]) {
  const instants = [...new Set(rows.flatMap(({ madeAt }) => madeAt?.getTime() ?? []))].sort((a, b) => b - a)
  const known = instants.slice(0, mostInstants)
  for (const row of rows)
    if (row.madeAt && !known.includes(row.madeAt.getTime()))
      row.problems.push({
        line: row.line,
        heading: row.heading('asOf'),
        found: row.cell('asOf'),
        problem: 'manyInstants',
      })
  return known
}

async function followUps(actor: Actor, { series, address }: Asked, rows: Row[], instants: number[]) {
  const numbers = new Set(rows.flatMap(({ number }) => number ?? []))
  const made = new Map<number, Made>()
  for (const instant of instants) {
    const viewer = { ...actor, asOf: new Date(instant) }
    const states = await statesOf(viewer, { number: { in: [...numbers] } })
    made.set(instant, {
      states: new Map(states.map((state) => [state.number, state])),
      exported: await exportedThen(viewer, series, numbers, address),
    })
  }
  const now = new Map((await statesOf(actor, {})).map((state) => [state.number, state]))
  const planning = { actor, timeZone: series.timeZone, known: await knownTo(actor), now, made }
  return rows.map((row) => planFollowUp(row, planning))
}

async function recommendations(actor: Actor, { fileName }: Asked, rows: Row[], instants: number[]) {
  const byNumber = async (viewer: Actor) =>
    new Map((await recommendationStates(viewer)).map((state) => [state.number, state]))
  const made = new Map<number, Awaited<ReturnType<typeof byNumber>>>()
  for (const instant of instants) made.set(instant, await byNumber({ ...actor, asOf: new Date(instant) }))
  const created = rows.some(({ number }) => number === null)
  const planning = {
    actor,
    known: await knownTo(actor),
    now: await byNumber(actor),
    made,
    documents: created ? await sourcesFor(actor) : [],
    fileName,
  }
  return rows.map((row) => planRecommendation(row, planning))
}

/** A date that moves and a progress that ends or stops the work want a reason; a report its words. */
function needsReason({ changes, problems }: PlannedRow) {
  if (problems.length > 0) return false
  const told = changes.some(({ column }) => column === 'changed')
  return changes.some(({ column }) => column === 'due' || (!told && (column === 'progress' || column === 'confidence')))
}
