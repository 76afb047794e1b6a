import { answer } from '../../documents/read/answer.ts'
import { Unreadable } from '../../documents/read/unreadable.ts'
import { readTable } from './any.ts'
import { type Table, UnreadableTable } from './table.ts'

/** What the process answers: the table, or why there is none. */
export type TableAnswer = { table: Table } | { reason: UnreadableTable['reason']; values: UnreadableTable['values'] }

await answer(async (bytes): Promise<TableAnswer> => {
  try {
    return { table: await readTable(bytes) }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    if (error instanceof UnreadableTable) return { reason: error.reason, values: error.values }
    throw error
  }
})
