import { AsyncLocalStorage } from 'node:async_hooks'
import type { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, type PrismaClient } from './generated/client.ts'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Query = Parameters<Adapter['queryRaw']>[0]
type Answer = Awaited<ReturnType<Adapter['queryRaw']>>
type Send = (query: Query) => Promise<Answer>

type Models = Uncapitalize<Prisma.ModelName>

/**
 * What pages read with. No findUnique: Prisma puts those of one tick together itself, whoever asks, and so with the eyes
 * of whoever asked first.
 */
export type Reader = {
  /** The rows travel as JSON: dates as text, numbers as numbers, and no bytes. */
  $queryRaw(sql: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<unknown>
} & {
  [Model in Models]: Pick<PrismaClient[Model], 'findFirst' | 'findFirstOrThrow' | 'findMany' | 'count' | 'groupBy'>
}

/** From which instant, and with whose eyes; see past.look() in the migration. */
type Sight = { asOf: Date; whole: boolean; organizationId: string | null }

/** Kept in the process beside the clients: a bundler loads this file more than once, for pages and for the background. */
const kept = globalThis as { roundtableAsking?: AsyncLocalStorage<(query: Query, send: Send) => Promise<Answer>> }
kept.roundtableAsking ??= new AsyncLocalStorage()
const asking = kept.roundtableAsking

/**
 * A client whose questions of one tick travel together in one statement, and so see one picture.
 * @param client one whose adapter is `asksTogether`
 */
export function readerOf(client: PrismaClient, sight: Sight | null): Reader {
  const ask = together(sight)
  const asks: object = client.$extends({
    // Awaited within: a query that nobody waits for has not been asked yet.
    query: { $allOperations: ({ args, query }) => asking.run(ask, async () => await query(args)) },
  })
  return asks as Reader
}

/** An adapter whose selects wait for those that are asked in the same tick by the same reader. */
export function asksTogether(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const send = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = (query) => asking.getStore()?.(query, send) ?? send(query)
    return adapter
  }
  return factory
}

function together(sight: Sight | null) {
  let waiting = new Map<string, { query: Query; answer: PromiseWithResolvers<Answer> }>()
  async function answerAll(send: Send) {
    const asked = [...waiting.values()]
    waiting = new Map()
    const queries = asked.map(({ query }) => query)
    try {
      const answers = await answersTo(queries, sight, send)
      for (const [at, { answer }] of asked.entries()) answer.resolve(answers[at] ?? none)
    } catch (error) {
      if (asked.length === 1) return asked[0]?.answer.reject(error)
      // One of them was at fault: so that the others have their answers, each alone.
      for (const { query, answer } of asked)
        answersTo([query], sight, send).then(([only]) => answer.resolve(only ?? none), answer.reject)
    }
  }
  return (query: Query, send: Send) => {
    const key = JSON.stringify([query.sql, query.args])
    const known = waiting.get(key)
    if (known) return known.answer.promise
    if (waiting.size === 0) setImmediate(() => void answerAll(send))
    const answer = Promise.withResolvers<Answer>()
    waiting.set(key, { query, answer })
    return answer.promise
  }
}

async function answersTo(queries: Query[], sight: Sight | null, send: Send): Promise<Answer[]> {
  const args: Query['args'] = []
  const argTypes: Query['argTypes'] = []
  const selects = queries.map((query) => {
    const before = args.length
    args.push(...query.args)
    argTypes.push(...query.argTypes)
    const sql = (sight ? ofThePast(query.sql) : query.sql).replace(
      /\$(\d+)/g,
      (_, number) => `$${Number(number) + before}`,
    )
    return `(select coalesce(json_agg(asked_row), '[]') from (${sql}) asked_row)`
  })
  let sql = `json_build_array(${selects})`
  if (sight) {
    const { asOf, whole, organizationId } = sight
    const at = args.push(asOf.toISOString(), whole, organizationId)
    // A case works out nothing before its condition, so all of it looks from there.
    sql = `case when past.look($${at - 2}::timestamptz, $${at - 1}, $${at}::uuid) then ${sql} end`
    for (const scalarType of ['string', 'boolean', 'string'] as const) argTypes.push({ scalarType, arity: 'scalar' })
  }
  const { rows } = await send({ sql: `select ${sql}`, args, argTypes })
  const answers: object[][] = JSON.parse(String(rows[0]?.[0]))
  return answers.map(answerOf)
}

const unqualified = new RegExp(`(?<!\\.)"(${Object.values(Prisma.ModelName).join('|')})"`, 'g')

/** Which table a bare name means is settled before past.look is called, and a pooler hands on no search_path of a connection. */
function ofThePast(sql: string) {
  return sql.replace(unqualified, 'past.$&')
}

const none: Answer = { columnNames: [], columnTypes: [], rows: [] }

function answerOf(rows: object[]): Answer {
  const columnNames = Object.keys(rows[0] ?? {})
  return {
    columnNames,
    columnTypes: columnNames.map(() => text),
    rows: rows.map((row) => Object.values(row).map(asColumn)),
  }
}

/** ColumnTypeEnum.Text: a value that is given on as it came. */
const text = 7

/** Prisma makes text of a column that holds JSON by putting it into a string. */
function asColumn(value: unknown) {
  if (typeof value === 'object' && value)
    Object.defineProperty(value, 'toString', { value: () => JSON.stringify(value) })
  return value
}
