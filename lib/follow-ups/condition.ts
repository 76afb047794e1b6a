import { Prisma } from '../db/generated/client.ts'
import type { Progress } from '../db/generated/enums.ts'
import { isoDay } from '../time.ts'

/** What follow-ups are told apart by, and what may be asked of it. `dueOn` is a day, midnight UTC. */
type Tests = {
  leadId: null | { not: null }
  progress: Progress | { not: Progress } | { in: Progress[] }
  verifiedAt: null | { not: null }
  dueOn: { lt: Date }
  lastConfirmedAt: { lt: Date }
}

type Column = keyof Tests
type Row<Used extends Column> = Pick<
  { leadId: string | null; progress: Progress; verifiedAt: Date | null; dueOn: Date | null; lastConfirmedAt: Date },
  Used
>
type All<Used extends Column> = { [Name in Used]?: Tests[Name] }
type Where<Used extends Column> = All<Used> | { OR: All<Used>[] }

/**
 * A condition written once, in the words of Prisma's where: `where` asks Prisma, `sql` raw statements over the alias f,
 * and `holds` a row that is at hand. A test holds the three to the same answers.
 */
export function condition<Used extends Column>(where: Where<Used>) {
  const some = 'OR' in where ? where.OR : [where]
  return {
    where,
    sql: Prisma.sql`(${Prisma.join(some.map(allSql), ' or ')})`,
    holds: (row: Row<Used>) => some.some((all) => namesIn(all).every((name) => passes(row[name], all[name]))),
  }
}

function namesIn<Used extends Column>(all: All<Used>) {
  return Object.keys(all) as Used[]
}

function passes(value: Progress | string | Date | null, test: Tests[Column] | undefined) {
  if (typeof test !== 'object' || test === null) return value === test
  if ('lt' in test) return value !== null && value < test.lt
  return 'not' in test ? value !== test.not : test.in.some((one) => one === value)
}

function allSql<Used extends Column>(all: All<Used>) {
  return Prisma.join(
    namesIn(all).map((name) => testSql(name, all[name])),
    ' and ',
  )
}

function testSql(name: Column, test: Tests[Column] | undefined) {
  const column = Prisma.raw(`f."${name}"`)
  if (test === null || test === undefined) return Prisma.sql`${column} is null`
  if (typeof test !== 'object') return Prisma.sql`${column} in (${literals(test)})`
  if ('lt' in test) return Prisma.sql`${column} is not null and ${column} < ${before(name, test.lt)}`
  if ('in' in test) return Prisma.sql`${column} in (${literals(...test.in)})`
  return test.not === null ? Prisma.sql`${column} is not null` : Prisma.sql`${column} not in (${literals(test.not)})`
}

function before(name: Column, at: Date) {
  return name === 'dueOn' ? Prisma.sql`${isoDay(at)}::date` : Prisma.sql`${at}::timestamptz`
}

/* Not parameters: an index over an expression is used where the statement has the same text. */
function literals(...values: Progress[]) {
  return Prisma.raw(values.map((value) => `'${value}'`).join(', '))
}
