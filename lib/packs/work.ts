import type { PgBoss } from 'pg-boss'
import { workOneByOne } from '../background/one-by-one.ts'
import { db } from '../db/client.ts'
import { makeJob } from './make-pack.ts'

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
