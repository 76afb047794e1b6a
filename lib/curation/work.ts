import type { PgBoss } from 'pg-boss'
import { db } from '../db/client.ts'
import { readDocument } from './reading.ts'
import { onWakeReadings } from './wake.ts'

const queue = 'readings'

type Data = { id?: string }

/**
 * This process's share of the reading of documents: one at a time, begun anew by another process when this one dies. Each
 * minute it looks for files that nobody reads: their wake-up call was lost, or who read them did not come back.
 */
export async function workOnReadings(boss: PgBoss) {
  const limits = { retryLimit: 3, expireInSeconds: 5 * 60, heartbeatSeconds: 20, deleteAfterSeconds: 3600 }
  await boss.createQueue(queue, { policy: 'exclusive', ...limits })
  await boss.schedule(queue, '* * * * *')
  const worker = await boss.work<Data | null>(queue, { pollingIntervalSeconds: 5 }, async ([job]) => {
    if (job?.data?.id) await readDocument(job.data.id)
    else await lookRound(boss)
  })
  onWakeReadings(() => {
    lookRound(boss).then(
      () => boss.notifyWorker(worker),
      (error) => console.error('background work:', error),
    )
  })
  await lookRound(boss)
}

export function stopReadings() {
  onWakeReadings(undefined)
}

async function lookRound(boss: PgBoss) {
  const waiting = await db.documentReading.findMany({
    where: { state: { in: ['waiting', 'reading'] } },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  for (const { id } of waiting) await boss.send(queue, { id }, { singletonKey: id })
}
