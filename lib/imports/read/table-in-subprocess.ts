import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readInSubprocess } from '../../documents/read/read-in-subprocess.ts'
import { refusal, Unreadable } from '../../documents/read/unreadable.ts'
import { isWorkbook, readText } from './read.ts'
import { type Table, table, tableLimits, tableReasons, UnreadableTable } from './table.ts'

/** What the process answers: the table, or why there is none. */
export const tableAnswer = z.union([
  z.object({ table }),
  z.object({ reason: z.enum(tableReasons), values: refusal.shape.values }),
])

/* A preview is looked at several times; what it was made of is read once. */
const remembered = new Map<string, Table>()
const remembering = 8

/**
 * Reads a table; a workbook or a large one in a process of its own, bounded in time and memory.
 * @throws UnreadableTable
 */
export async function readTableInSubprocess(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > tableLimits.bytes)
    throw new UnreadableTable('tooLarge', { limit: tableLimits.bytes / 1024 / 1024 })
  const key = createHash('sha256').update(bytes).digest('hex')
  const known = remembered.get(key)
  if (known) return known
  const table = await work(bytes)
  remembered.set(key, table)
  for (const oldest of remembered.keys()) if (remembered.size > remembering) remembered.delete(oldest)
  return table
}

const program = 'lib/imports/read/table-program.ts'

/** bytes of a delimited text that is read at once, in a few milliseconds */
const small = 200 * 1024

async function work(bytes: Uint8Array) {
  if (bytes.length < small && !isWorkbook(bytes)) return readText(bytes)
  try {
    const said = await readInSubprocess(program, tableAnswer, { bytes, fileName: 'table' }, undefined, { seconds: 30 })
    if ('table' in said) return said.table
    throw new UnreadableTable(said.reason, said.values)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const reason = tableReasons.find((each) => each === error.reason) ?? 'failed'
    throw new UnreadableTable(reason, error.values)
  }
}
