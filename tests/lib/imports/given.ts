import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { db } from '#lib/db/client.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import { csvOf } from '#lib/exports/csv.ts'
import { applyTable } from '#lib/imports/apply.ts'
import { handIn } from '#lib/imports/import.ts'
import type { Plan } from '#lib/imports/plan.ts'
import { findImport } from '#lib/imports/queries.ts'
import type { Actor } from '#lib/viewer.ts'
import type { World } from '#tests/world.ts'

/** The list as it is exported, as rows of cells; the headings are the first. */
export async function exported(actor: Actor, { series }: World, language: Language = 'en'): Promise<string[][]> {
  const asked = await db.series.findUniqueOrThrow({ where: { id: series.id } })
  const parts = await Array.fromAsync(csvOf({ ...actor, language }, asked, { sort: 'number' }, 'http://localhost:3000'))
  return parse(parts.join(''), { bom: true })
}

export const bytesOf = (rows: string[][]) => new TextEncoder().encode(stringify(rows))

/** Hands a table in and looks at what it would do. */
export async function handedIn(actor: Actor, bytes: Uint8Array, fileName = 'list.csv') {
  const outcome = await handIn(actor, { fileName, bytes })
  if (outcome.status !== 'ok') throw new Error(JSON.stringify(outcome))
  return look(actor, outcome.value.id)
}

export async function look(actor: Actor, id: string) {
  const found = await findImport(actor, id)
  if (!found) throw new Error('no such import')
  return found
}

export async function planned(actor: Actor, rows: string[][]): Promise<Plan> {
  const { plan } = await handedIn(actor, bytesOf(rows))
  if (!plan) throw new Error('nothing planned')
  return plan
}

export async function applied(actor: Actor, rows: string[][], how: { take?: string[]; reason?: string } = {}) {
  const { id, version, plan } = await handedIn(actor, bytesOf(rows))
  const seen = plan?.digest ?? ''
  const outcome = await applyTable(actor, {
    id,
    version,
    seen,
    reason: how.reason ?? '',
    take: how.take ?? [],
    roundtableId: undefined,
  })
  return { outcome, id, report: (await look(actor, id)).report }
}

/** What the plan would change, as F-1 Title -> new words. */
export function changesIn(plan: Plan) {
  return plan.rows.flatMap(({ ref, changes }) => changes.map((change) => `${ref} ${change.column} -> ${change.new}`))
}
