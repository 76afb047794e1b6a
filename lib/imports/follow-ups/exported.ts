import { Language } from '../../db/generated/enums.ts'
import { cellsOf, type ExportedColumn, type ExportedSeries } from '../../exports/csv.ts'
import { rowsOf } from '../../exports/rows.ts'
import { sourcesOf } from '../../exports/sources.ts'
import type { Viewer } from '../../viewer.ts'

/** What an export of the viewer's instant said in each column, in every language that it may have been made in. */
export type Exported = Map<number, Partial<Record<ExportedColumn, string[]>>>

/** @param numbers of the follow-ups that are asked for */
export async function exportedThen(viewer: Viewer, series: ExportedSeries, numbers: Set<number>, address: string) {
  const found: Exported = new Map()
  for (const language of Object.values(Language)) {
    const reading = { ...viewer, language }
    const cells = Object.entries(cellsOf(reading, series, await sourcesOf(reading), address))
    for await (const rows of rowsOf(reading, series, {})) {
      for (const row of rows.filter(({ number }) => numbers.has(number))) {
        const said = found.get(row.number) ?? {}
        for (const [column, cell] of cells) {
          const name = column as ExportedColumn
          said[name] = [...(said[name] ?? []), String(cell(row))]
        }
        found.set(row.number, said)
      }
    }
  }
  return found
}
