import { readDelimited } from './delimited.ts'
import { tableOf } from './heading-row.ts'
import { type Table, tableLimits, UnreadableTable } from './table.ts'

/**
 * The table in a delimited text, whatever the file's name says that it is.
 * @throws UnreadableTable
 */
export function readText(bytes: Uint8Array): Table {
  mustFit(bytes)
  // The compound file of Excel before 2007, and of any workbook with a password.
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableTable('oldExcel')
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46])) throw new UnreadableTable('notTable')
  return tableOf(readDelimited(bytes))
}

export function mustFit(bytes: Uint8Array) {
  if (bytes.length === 0) throw new UnreadableTable('empty')
  if (bytes.length > tableLimits.bytes)
    throw new UnreadableTable('tooLarge', { limit: tableLimits.bytes / 1024 / 1024 })
}

export function isWorkbook(bytes: Uint8Array) {
  return starts(bytes, [0x50, 0x4b, 0x03, 0x04])
}

function starts(bytes: Uint8Array, head: number[]) {
  return head.every((byte, index) => bytes[index] === byte)
}
