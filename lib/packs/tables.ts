import type { Said } from './document.ts'
import type { Pack } from './model.ts'
import type { Cell, TableColumn } from './tables/columns.ts'
import { followUpRows } from './tables/follow-ups.ts'
import { recommendationRows, responseRows } from './tables/recommendations.ts'
import { updateRows } from './tables/updates.ts'

export const tableKeys = ['followUps', 'recommendations', 'responses', 'updates'] as const

export type TableKey = (typeof tableKeys)[number]

export type Table = { key: TableKey; name: Said; columns: TableColumn[]; rows: Cell[][] }

/** What leaves a pack as rows: the same sheets in XLSX as files in CSV. */
export function tablesOf(pack: Pack): Table[] {
  const { voice } = pack
  const rows = {
    followUps: followUpRows(pack),
    recommendations: recommendationRows(pack),
    responses: responseRows(pack),
    updates: updateRows(pack),
  }
  return tableKeys.map((key) => ({
    key,
    name: voice.text(({ packs }) => packs.sheets[key]),
    columns: rows[key].columns,
    rows: rows[key].rows,
  }))
}
