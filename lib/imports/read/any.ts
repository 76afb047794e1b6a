import { knownHeading } from '../headings.ts'
import { tableOf } from './heading-row.ts'
import { isWorkbook, mustFit, readText } from './read.ts'
import type { Table } from './table.ts'
import { readWorkbook } from './workbook.ts'

/**
 * The table in a text or a workbook. Loads the library of workbooks, so it is for the process apart and for tests.
 * @throws UnreadableTable, Unreadable
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  mustFit(bytes)
  if (!isWorkbook(bytes)) return readText(bytes)
  const { lines, name } = await readWorkbook(bytes, knownHeading)
  return { ...tableOf(lines, knownHeading), sheet: name }
}
