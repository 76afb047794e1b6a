import { knownHeading } from '../headings.ts'
import { readDelimited } from './delimited.ts'
import { tableOf } from './heading-row.ts'
import { type Table, tableLimits, UnreadableTable } from './table.ts'

/**
 * The table in a file, whatever its name says that it is. Workbooks are meant to be read by apart.ts, which bounds time and memory.
 * @throws UnreadableTable, Unreadable
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length === 0) throw new UnreadableTable('empty')
  if (bytes.length > tableLimits.bytes)
    throw new UnreadableTable('tooLarge', { limit: tableLimits.bytes / 1024 / 1024 })
  if (isWorkbook(bytes)) {
    // Its library is for the process apart only.
    const { readWorkbook } = await import('./workbook.ts')
    const { lines, name } = await readWorkbook(bytes, knownHeading)
    return { ...tableOf(lines, knownHeading), sheet: name }
  }
  // The compound file of Excel before 2007, and of any workbook with a password.
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableTable('oldExcel')
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46])) throw new UnreadableTable('notTable')
  return tableOf(readDelimited(bytes), knownHeading)
}

export function isWorkbook(bytes: Uint8Array) {
  return starts(bytes, [0x50, 0x4b, 0x03, 0x04])
}

function starts(bytes: Uint8Array, head: number[]) {
  return head.every((byte, index) => bytes[index] === byte)
}
