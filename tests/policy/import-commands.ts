import { db } from '#lib/db/client.ts'
import { applyTable } from '#lib/imports/apply.ts'
import { handIn, mapColumns } from '#lib/imports/import.ts'
import type { Actor } from '#lib/viewer.ts'
import type { World } from '#tests/world.ts'
import { type Row, send } from './cells.ts'

const bytes = new TextEncoder().encode('Number,Title,Answers\n,From a table,R-1\n')

/** Columns: secretary, focal point and contributor of lead, of support, another focal point, observer, outsider. */
export const importCommands: Record<string, Row> = {
  handInTable: ['aaaaaaf-', (actor) => send(handIn, actor, { fileName: 'table.csv', bytes })],
  // A table of the Cabinet Office's focal point: besides themself the secretariat alone may look at it.
  mapColumns: [
    'aannnnnn',
    async (actor, world) =>
      send(mapColumns, actor, { id: await handedIn(world), version: 1, kind: 'followUps', columns: { c1: 'title' } }),
  ],
  applyTable: [
    'aannnnnn',
    async (actor: Actor, world) => {
      const given = { version: 1, seen: '', reason: '', take: [], roundtableId: undefined }
      return send(applyTable, actor, { id: await handedIn(world), ...given })
    },
  ],
}

async function handedIn({ series, actors }: World) {
  const { id } = await db.tableImport.create({
    data: {
      seriesId: series.id,
      kind: 'followUps',
      fileName: 'table.csv',
      bytes,
      sha256: 'a'.repeat(64),
      mapping: ['number', 'title', 'answers'],
      startedById: actors.cabinetFocal.personId,
    },
    select: { id: true },
  })
  return id
}
