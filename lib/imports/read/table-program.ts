import type { z } from 'zod'
import type { FileToRead } from '../../documents/read/read-in-subprocess.ts'
import { refusalOf } from '../../documents/read/unreadable.ts'
import { answer } from '../../subprocess/answer.ts'
import { UnreadableTable } from './table.ts'
import type { tableAnswer } from './table-in-subprocess.ts'
import { readTable } from './workbook.ts'

answer(({ bytes }: FileToRead) => tableIn(bytes).catch(refusalOf))

async function tableIn(bytes: Uint8Array): Promise<z.infer<typeof tableAnswer>> {
  try {
    return { table: await readTable(bytes) }
  } catch (error) {
    if (error instanceof UnreadableTable) return { reason: error.reason, values: error.values }
    throw error
  }
}
