import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '../env.ts'
import { Prisma, PrismaClient } from './generated/client.ts'

declare const inTransaction: unique symbol

/** A client that runs inside a transaction; only `transaction` makes one, so nothing else satisfies `record(tx, …)`. */
export type Tx = Prisma.TransactionClient & { readonly [inTransaction]: true }

const kept = globalThis as { roundtableDb?: PrismaClient }

/** The only PrismaClient of this process; kept across hot reloads. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => Reflect.get(client(), property),
})

/**
 * Runs `work` in one transaction and returns its value once that is committed. Runs it anew, at most three times, when
 * PostgreSQL reports a serialization failure or a deadlock; so `work` must have no other effects.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client().$transaction(
        async (tx) => {
          const value = await work(tx as Tx)
          // After a failed statement that somebody caught, PostgreSQL would roll back and report success.
          await tx.$queryRaw`select 1`
          return value
        },
        { timeout: 30_000, maxWait: 10_000 },
      )
    } catch (error) {
      if (attempt === 3 || !isRetryable(error)) throw error
    }
  }
}

export function isUniqueViolation(error: unknown) {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

function isRetryable(error: unknown) {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034'
}

function client() {
  kept.roundtableDb ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env().DATABASE_URL,
        max: env().DATABASE_POOL,
        connectionTimeoutMillis: 10_000,
        statement_timeout: 30_000,
      },
      { onPoolError: (error) => console.error('database connection lost:', error.message) },
    ),
  })
  return kept.roundtableDb
}
