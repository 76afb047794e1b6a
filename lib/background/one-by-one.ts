import type { PgBoss } from 'pg-boss'
import { cause } from '../current-request.ts'
import { onWake } from './wake.ts'

type Work = {
  /** what nobody has done yet, the longest wait first */
  waiting: () => Promise<{ id: string }[]>
  /** `signal`: this process stops, or another one took it over */
  workOn: (id: string, signal: AbortSignal) => Promise<void>
  expireInSeconds: number
}

/**
 * This process's share of work that takes long: one at a time, begun anew by another process when this one dies. Each
 * minute it looks for what nobody works on: its wake-up call was lost, or who did it did not come back.
 * @returns stops it
 */
export async function workOneByOne(boss: PgBoss, queue: 'readings' | 'packs', work: Work) {
  const stop = new AbortController()
  // A job of the queue for each, known by its id, waiting or being worked on but not both.
  const limits = {
    retryLimit: 3,
    expireInSeconds: work.expireInSeconds,
    heartbeatSeconds: 20,
    deleteAfterSeconds: 3600,
  }
  await boss.createQueue(queue, { policy: 'exclusive', ...limits })
  await boss.schedule(queue, '* * * * *')
  const worker = await boss.work<{ id?: string } | null>(queue, { pollingIntervalSeconds: 5 }, async ([job]) => {
    const { id, signal } = { id: job?.data?.id, signal: job?.signal }
    if (!id || !signal) return lookRound()
    await cause.run({ job: `${queue} ${id}` }, () => work.workOn(id, AbortSignal.any([stop.signal, signal])))
  })
  onWake(queue, () => {
    lookRound().then(
      () => boss.notifyWorker(worker),
      (error) => console.error('background work:', error),
    )
  })
  await lookRound()
  return () => {
    onWake(queue, undefined)
    stop.abort()
  }

  async function lookRound() {
    for (const { id } of await work.waiting()) await boss.send(queue, { id }, { singletonKey: id })
  }
}
