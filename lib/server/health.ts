import type { IncomingMessage } from 'node:http'
import { isEnding } from '../background/ending.ts'
import { ownConnection } from '../db/own-connection.ts'

type Said = { status: number; text: string }

/** Answers /healthz (the process lives) and /readyz (it can be sent requests); null for every other address. */
export async function health({ url, method }: IncomingMessage): Promise<Said | null> {
  if (method !== 'GET' && method !== 'HEAD') return null
  if (url === '/healthz') return { status: 200, text: 'alive\n' }
  if (url !== '/readyz') return null
  const missing = isEnding() ? 'ending' : await whatIsMissing()
  return missing ? { status: 503, text: `${missing}\n` } : { status: 200, text: 'ready\n' }
}

async function whatIsMissing() {
  try {
    const { rows } = await ownConnection().query(`select to_regclass('pgboss.job') is not null as queue,
      not exists (select from _prisma_migrations where finished_at is null and rolled_back_at is null) as migrated`)
    return !rows[0].migrated ? 'migrations' : !rows[0].queue ? 'queue' : null
  } catch {
    return 'database'
  }
}
