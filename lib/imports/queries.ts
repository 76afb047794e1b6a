import { z } from 'zod'
import { db, reader } from '../db/client.ts'
import { env } from '../env.ts'
import { personNames } from '../people/person-names.ts'
import { nameSelect, titleSelect } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { mappingOf, visibleImports } from './import.ts'
import { planOf } from './make-plan.ts'
import { importReport } from './outcomes.ts'
import { readTableInSubprocess } from './read/table-in-subprocess.ts'

/** The tables that the actor may look at again, newest first. */
export async function listImports(actor: Actor) {
  const rows = await reader(actor).tableImport.findMany({
    where: visibleImports(actor),
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { id: true, kind: true, fileName: true, createdAt: true, appliedAt: true, startedById: true },
  })
  const names = await personNames(
    actor,
    rows.map(({ startedById }) => startedById),
  )
  return rows.map(({ startedById, ...row }) => ({ ...row, by: names.get(startedById ?? '') ?? '' }))
}

/** A table that was handed in, with what importing it would do, or did; null where the actor may not see it. */
export async function findImport(actor: Actor, id: string) {
  if (!z.uuid().safeParse(id).success) return null
  const found = await db.tableImport.findFirst({ where: { AND: [visibleImports(actor), { id }] } })
  if (!found) return null
  const { bytes, mapping: stored, report, ...row } = found
  const mapping = mappingOf(row.kind, stored)
  const applied = report === null ? null : importReport.parse(report)
  if (row.appliedAt) return { ...row, mapping, headings: [], plan: null, report: applied }
  const table = await readTableInSubprocess(bytes)
  const asked = { kind: row.kind, table, mapping, fileName: row.fileName }
  const plan = await planOf(actor, { ...asked, series: await seriesOf(actor), address: env().NEXTAUTH_URL })
  return {
    ...row,
    mapping,
    headings: table.headings,
    sheet: table.sheet,
    samples: samplesOf(table.rows),
    plan,
    report: null,
  }
}

export type FoundImport = NonNullable<Awaited<ReturnType<typeof findImport>>>

/** What stands first in each column, to recognize it by. */
function samplesOf(rows: { cells: string[] }[]) {
  const width = rows[0]?.cells.length ?? 0
  return Array.from({ length: width }, (_, index) => rows.find(({ cells }) => cells[index]?.trim())?.cells[index] ?? '')
}

function seriesOf(actor: Actor) {
  return reader(actor).series.findFirstOrThrow({
    where: { id: actor.seriesId },
    select: { slug: true, ...nameSelect, timeZone: true, staleAfterDays: true },
  })
}

/** The meetings that a table's own recommendations can come from: those held, newest first. */
export function meetingsOf(actor: Actor) {
  return reader(actor).roundtable.findMany({
    where: { seriesId: actor.seriesId, held: true },
    orderBy: { number: 'desc' },
    select: { id: true, ...titleSelect },
  })
}
