import type { PgBoss } from 'pg-boss'
import { db } from '../db/client.ts'
import { makeJob } from './making.ts'
import { onWakePacks } from './wake.ts'

const queue = 'packs'
const kept = globalThis as { roundtablePacksStop?: AbortController }

/** Packs can be made anew at any time, so they are not kept for ever. */
const daysKept = 7

type Data = { id?: string }

/**
 * This process's share of the making of packs: one at a time, begun anew by another process when this one dies. Each
 * minute it looks for packs that nobody makes: their wake-up call was lost.
 */
export async function workOnPacks(boss: PgBoss) {
  const stop = new AbortController()
  kept.roundtablePacksStop = stop
  // A job of the queue for each pack, known by its id, waiting or being worked on but not both.
  const limits = { retryLimit: 3, expireInSeconds: 20 * 60, heartbeatSeconds: 20, deleteAfterSeconds: 3600 }
  await boss.createQueue(queue, { policy: 'exclusive', ...limits })
  await boss.schedule(queue, '* * * * *')
  const worker = await boss.work<Data | null>(queue, { pollingIntervalSeconds: 5 }, async ([job]) => {
    if (job?.data?.id) await makeJob(job.data.id, AbortSignal.any([stop.signal, job.signal]))
    else await lookRound(boss)
  })
  onWakePacks(() => {
    lookRound(boss).then(
      () => boss.notifyWorker(worker),
      (error) => console.error('background work:', error),
    )
  })
}

/** What is being made is made anew at the next start. */
export function stopPacks() {
  onWakePacks(undefined)
  kept.roundtablePacksStop?.abort()
}

async function lookRound(boss: PgBoss) {
  const before = new Date(Date.now() - daysKept * 24 * 3600 * 1000)
  await db.packFile.deleteMany({ where: { job: { createdAt: { lt: before } } } })
  await db.packJob.deleteMany({ where: { createdAt: { lt: before } } })
  const waiting = await db.packJob.findMany({
    where: { state: { in: ['waiting', 'running'] } },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  for (const { id } of waiting) await boss.send(queue, { id }, { singletonKey: id })
}
