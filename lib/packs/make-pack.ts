import { hash } from 'node:crypto'
import { setInterval } from 'node:timers/promises'
import type { PgBoss } from 'pg-boss'
import { workOneByOne } from '../background/one-by-one.ts'
import { db } from '../db/client.ts'
import type { Audience } from '../reviews/snapshot/edition.ts'
import { orderFor } from './editions.ts'
import { formats, type MadeFile } from './formats.ts'
import { packLanguage } from './languages.ts'
import { makeInSubprocess } from './make-in-subprocess.ts'

/**
 * Makes what a job asks for, one format after the other, and says after each how far it is. Begun anew after a restart.
 * Ends early when somebody cancels the job, and when `stopping` is aborted; then the job waits for the next start.
 */
export async function makeJob(id: string, stopping: AbortSignal): Promise<void> {
  const job = await begin(id)
  if (!job) return
  const cancelled = new AbortController()
  const over = new AbortController()
  const signal = AbortSignal.any([stopping, cancelled.signal])
  const watch = cancelWhenAsked(id, cancelled, over.signal)
  try {
    const order = await orderOf(job)
    for (const format of formats) await keep(id, (await makeInSubprocess(format, order, signal)).files)
    await db.packJob.updateMany({ where: { id, state: 'running' }, data: { state: 'done', finishedAt: new Date() } })
  } catch (error) {
    if (stopping.aborted) throw error
    if (!cancelled.signal.aborted) await fail(id, error)
  } finally {
    over.abort()
    await watch
    await db.packFile.deleteMany({ where: { job: { id, state: { in: ['cancelled', 'failed'] } } } })
  }
}

async function begin(id: string) {
  const { count } = await db.packJob.updateMany({
    where: { id, state: { in: ['waiting', 'running'] } },
    data: { state: 'running', done: 0, total: formats.length },
  })
  if (count === 0) return null
  await db.packFile.deleteMany({ where: { jobId: id } })
  return db.packJob.findUniqueOrThrow({
    where: { id },
    select: {
      audience: true,
      language: true,
      organizationId: true,
      snapshot: { select: { seriesId: true, number: true, content: true } },
    },
  })
}

async function orderOf(job: NonNullable<Awaited<ReturnType<typeof begin>>>) {
  const organization = job.organizationId
    ? (await db.organization.findUniqueOrThrow({ where: { id: job.organizationId }, select: { slug: true } })).slug
    : null
  const edition = { audience: job.audience as Audience, organization }
  return orderFor(job.snapshot, () => edition, packLanguage(job.language))
}

async function keep(id: string, files: MadeFile[]) {
  const data = files.map(({ name, mediaType, bytes }) => ({
    jobId: id,
    name,
    mediaType,
    bytes: Buffer.from(bytes),
    size: bytes.length,
    sha256: hash('sha256', bytes),
  }))
  for (const file of data) await db.packFile.create({ data: file, select: { id: true } })
  await db.packJob.updateMany({ where: { id, state: 'running' }, data: { done: { increment: 1 } } })
}

async function fail(id: string, error: unknown) {
  console.error(`pack ${id}:`, error)
  await db.packJob.updateMany({
    where: { id, state: 'running' },
    data: {
      state: 'failed',
      finishedAt: new Date(),
      error: error instanceof Error ? error.message.slice(0, 2000) : String(error),
    },
  })
}

async function cancelWhenAsked(id: string, cancelled: AbortController, over: AbortSignal) {
  try {
    for await (const _ of setInterval(400, undefined, { signal: over })) {
      const job = await db.packJob.findUnique({ where: { id }, select: { state: true } })
      if (job?.state !== 'running') return cancelled.abort()
    }
  } catch (error) {
    if (!over.aborted) throw error
  }
}

/** Packs can be made anew at any time, so they are not kept for ever. */
const daysKept = 7

/** What is being made when it is stopped is made anew at the next start. */
export function workOnPacks(boss: PgBoss) {
  return workOneByOne(boss, 'packs', { waiting, workOn: makeJob, expireInSeconds: 20 * 60 })
}

async function waiting() {
  const before = new Date(Date.now() - daysKept * 24 * 3600 * 1000)
  await db.packFile.deleteMany({ where: { job: { createdAt: { lt: before } } } })
  await db.packJob.deleteMany({ where: { createdAt: { lt: before } } })
  return db.packJob.findMany({
    where: { state: { in: ['waiting', 'running'] } },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
}
