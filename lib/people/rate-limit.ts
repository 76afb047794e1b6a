import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { z } from 'zod'
import { note } from '../audit/note.ts'
import { db } from '../db/client.ts'

const quarter = 15 * 60

/**
 * Counts one request for a sign-in link, by the visitor's network address and by the e-mail address asked for, known or not.
 * @returns the seconds to wait when there were too many, else 0
 */
export async function countLinkRequest(email: string, network: string) {
  const waits = await Promise.all([
    consume('mail', email, { points: 5, duration: quarter }),
    consume('network', network, { points: 30, duration: quarter }),
  ])
  const wait = Math.max(...waits)
  if (wait > 0) note('tooMany', { detail: 'signInLink' })
  return wait
}

async function consume(what: string, key: string, limit: { points: number; duration: number }) {
  const limiter = new RateLimiterPostgres({
    storeClient,
    storeType: 'client',
    tableName: 'RateLimit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: what,
    ...limit,
  })
  try {
    await limiter.consume(key)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000)
    throw refused
  }
}

/** Counters that ran out; called by the worker now and then. */
export async function dropOldCounters() {
  await db.rateLimit.deleteMany({ where: { expire: { lt: Date.now() } } })
}

const rowsOf = z.array(z.object({ points: z.number(), expire: z.bigint().nullable().transform(Number) }))

/** The library speaks to a client of `pg`; this one goes through our pool. */
const storeClient = {
  query: async ({ text, values }: { text: string; values: unknown[] }) => {
    const rows = rowsOf.parse(await db.$queryRawUnsafe(text, ...values))
    return { rows, rowCount: rows.length }
  },
}
