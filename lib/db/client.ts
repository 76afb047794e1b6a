import { setTimeout as delay } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { z } from 'zod'
import { env } from '../env.ts'
import type { Viewer } from '../viewer.ts'
import { Prisma, PrismaClient } from './generated/client.ts'
import { asksTogether, type Reader, readerOf } from './reader.ts'

declare const inTransaction: unique symbol

/** A client that runs inside a transaction; only `transaction` makes one, so nothing else satisfies `record(tx, …)`. */
export type Tx = Prisma.TransactionClient & { readonly [inTransaction]: true }

const kept = globalThis as { roundtableDb?: PrismaClient; roundtablePast?: PrismaClient }

/** The client of this process for what is; kept across hot reloads. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => Reflect.get(present(), property),
})

/** What this viewer's queries read with: the tables as they are, or where `viewer.asOf` is set as they were then. */
export function reader(viewer: Viewer): Reader {
  const { asOf, role, organizationId } = viewer
  const made =
    readers.get(viewer) ??
    (asOf ? readerOf(past(), { asOf, whole: role === 'secretariat', organizationId }) : readerOf(present(), null))
  readers.set(viewer, made)
  return made
}

const readers = new WeakMap<Viewer, Reader>()

/** A select and what each of its rows is. The rows travel as JSON: dates as text, numbers as numbers. */
export type Question<Row extends z.ZodType> = { sql: Prisma.Sql; row: Row }

export async function ask<Row extends z.ZodType>(viewer: Viewer, { sql, row }: Question<Row>): Promise<z.infer<Row>[]> {
  return z.array(row).parse(await reader(viewer).$queryRaw(sql))
}

/**
 * Runs `work` in one transaction and returns its value once that is committed. Runs it anew, at most three times, when
 * PostgreSQL reports a serialization failure or a deadlock; so `work` must have no other effects.
 * @param at for imports, when it is said to have happened: events and states are dated so; without, at the first write
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, at?: Date): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      let inner: object = {}
      const committed = await present().$transaction(
        async (tx) => {
          inner = tx
          if (at) await tx.$queryRaw`select past.act_at(${at})`
          const value = await work(tx as Tx)
          // After a failed statement that somebody caught, PostgreSQL would roll back and report success.
          await tx.$queryRaw`select 1`
          return value
        },
        { timeout: 30_000, maxWait: 10_000 },
      )
      for (const work of onceCommitted.get(inner) ?? []) work()
      return committed
    } catch (error) {
      if (attempt === 3 || !isRetryable(error)) throw error
    }
  }
}

const onceCommitted = new WeakMap<object, (() => void)[]>()

/** Has `work` done when the transaction is committed, and not at all where it is not. It must not throw. */
export function afterCommit(tx: Tx, work: () => void) {
  onceCommitted.set(tx, [...(onceCommitted.get(tx) ?? []), work])
}

/**
 * An instant that nobody writes at any more. Whatever is read as of it, by however many statements, is one consistent
 * picture: all that was committed up to it, nothing of what comes, and the same for ever. Not to be called in a transaction.
 */
export async function freezeInstant(): Promise<Date> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // Whoever stands in line behind a writer holds up all writers that come after, so it steps out soon and tries again.
      const [row] = await present().$queryRaw<{ at: Date }[]>`
        select case when set_config('lock_timeout', '500ms', true) <> '' then past.freeze() end as at`
      if (!row) throw new Error('the database named no instant')
      return row.at
    } catch (error) {
      if (attempt === 60 || !isLockTimeout(error)) throw error
      await delay(250)
    }
  }
}

export function isUniqueViolation(error: unknown) {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

function isRetryable(error: unknown) {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034'
}

function isLockTimeout(error: unknown) {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.message.includes('55P03')
}

function present() {
  kept.roundtableDb ??= new PrismaClient({
    adapter: adapter('public', { connectionString: env().DATABASE_URL, max: env().DATABASE_POOL }),
  })
  return kept.roundtableDb
}

/** As the owner of the tables, for load data alone; else as the application. */
export function ownerClient() {
  const { DATABASE_OWNER_URL, DATABASE_URL } = env()
  return new PrismaClient({
    adapter: adapter('public', { connectionString: DATABASE_OWNER_URL ?? DATABASE_URL, max: 2 }),
  })
}

/** Reads the views of the schema `past`; of use only through a reader, since these views want an instant. */
function past() {
  const max = Math.min(env().DATABASE_POOL, 4)
  kept.roundtablePast ??= new PrismaClient({
    adapter: adapter('past', { connectionString: env().DATABASE_URL, max, allowExitOnIdle: true }),
  })
  return kept.roundtablePast
}

function adapter(schema: string, pool: { connectionString: string; max: number; allowExitOnIdle?: boolean }) {
  return asksTogether(
    new PrismaPg(
      { connectionTimeoutMillis: 10_000, statement_timeout: 30_000, ...pool },
      { schema, onPoolError: (error) => console.error('database connection lost:', error) },
    ),
  )
}
