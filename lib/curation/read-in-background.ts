import type { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { workOneByOne } from '../background/one-by-one.ts'
import { type Extraction, extractInSubprocess } from '../candidates/extraction.ts'
import { db } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { reasons, Unreadable } from '../documents/read/unreadable.ts'

export const readingError = z.object({
  reason: z.enum(reasons),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})

const everyMs = 400

export function workOnReadings(boss: PgBoss) {
  return workOneByOne(boss, 'readings', { waiting, workOn: readDocument, expireInSeconds: 5 * 60 })
}

function waiting() {
  return db.documentReading.findMany({
    where: { state: { in: ['waiting', 'reading'] } },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
}

/** Reads a file that was handed in and keeps what it says, or why it cannot be read. Begun anew after a restart. */
export async function readDocument(id: string): Promise<void> {
  const { count } = await db.documentReading.updateMany({
    where: { id, state: { in: ['waiting', 'reading'] } },
    data: { state: 'reading', page: 0, pages: 0 },
  })
  if (count === 0) return
  const { bytes, fileName } = await db.documentReading.findUniqueOrThrow({
    where: { id },
    select: { bytes: true, fileName: true },
  })
  const progress = progressOf(id)
  try {
    const result = await extractInSubprocess(bytes, fileName, progress.on)
    await progress.written()
    const pages = result.document.pages.length
    await finish(id, { state: 'read', result: plain(result), page: pages, pages })
  } catch (error) {
    await progress.written()
    if (!(error instanceof Unreadable)) console.error(`reading ${id}:`, error)
    const { reason, values } = error instanceof Unreadable ? error : new Unreadable('failed')
    await finish(id, { state: 'failed', error: { reason, values } })
  }
}

type Finished = Parameters<typeof db.documentReading.updateMany>[0]['data']

async function finish(id: string, data: Finished) {
  await db.documentReading.updateMany({
    where: { id, state: 'reading' },
    data: { ...data, finishedAt: new Date(), version: { increment: 1 } },
  })
}

/** As JSON has it. PostgreSQL keeps neither a character 0 nor half a pair; in their place stands one of the same length. */
function plain(result: Extraction): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(result).replace(/(?<!\\)\\u(?:0000|d[89a-f][\da-f]{2})/g, '\ufffd'))
}

/** Says how far it is, not oftener than somebody looks. */
function progressOf(id: string) {
  let last = 0
  let writing: Promise<unknown> = Promise.resolve()
  return {
    on(page: number, pages: number) {
      if (Date.now() - last < everyMs) return
      last = Date.now()
      writing = db.documentReading
        .updateMany({ where: { id, state: 'reading' }, data: { page, pages } })
        .catch((error) => console.error(`reading ${id}:`, error))
    },
    written: () => writing,
  }
}
