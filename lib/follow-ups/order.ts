import { z } from 'zod'
import { Prisma } from '../db/generated/client.ts'
import type { Progress } from '../db/generated/enums.ts'
import { type State, statesByTurn } from '../progress-states.ts'
import { isUnderway, stateSql, underway } from './state.ts'

export const sorts = ['due', 'number', 'heard', 'progress'] as const

type Sort = (typeof sorts)[number]
/** Due dates first and ascending where nothing else is said; `after` and `before` are cursors. */
type Order = { sort?: Sort; direction?: 'asc' | 'desc'; after?: string; before?: string }
type Sortable = { number: number; dueOn: string | null; lastConfirmedAt: Date; progress: Progress; state: State }

/**
 * What each sort compares. By due date come those that are still expected; the rest, and those without a date, follow
 * by number, and the expression is that of an index. Where dates are equal the number decides, so an order is total.
 */
const keys: Record<Exclude<Sort, 'number'>, { sql: Prisma.Sql; cast: Prisma.Sql; of: (row: Sortable) => string }> = {
  due: {
    sql: Prisma.sql`(case when ${underway.sql} then f."dueOn" end)`,
    cast: Prisma.sql`date`,
    of: (row) => (isUnderway(row) && row.dueOn) || none,
  },
  heard: {
    sql: Prisma.sql`f."lastConfirmedAt"`,
    cast: Prisma.sql`timestamptz`,
    of: (row) => String(row.lastConfirmedAt.getTime()),
  },
  progress: {
    sql: Prisma.sql`array_position(${statesByTurn}::text[], ${stateSql})`,
    cast: Prisma.sql`integer`,
    of: (row) => String(statesByTurn.indexOf(row.state) + 1),
  },
}
const none = 'none'

/** Where a page ends: give it back as `after` or `before`. */
export function cursorOf(row: Sortable, { sort = 'due' }: Order) {
  return `${sort === 'number' ? none : keys[sort].of(row)}.${row.number}`
}

/** @param backwards the same order read from its end, for the page before a cursor */
export function orderSql({ sort = 'due', direction = 'asc' }: Order, backwards = false): Prisma.Sql {
  if (sort === 'number') return Prisma.sql`f.number ${way((direction === 'desc') !== backwards)}`
  const nulls = Prisma.raw(backwards ? 'nulls first' : 'nulls last')
  return Prisma.sql`${keys[sort].sql} ${way((direction === 'desc') !== backwards)} ${nulls}, f.number ${way(backwards)}`
}

/** The rows behind the cursor `after`, or before the cursor `before`; all of them when it is none of this sort. */
export function beyondSql(order: Order): Prisma.Sql {
  const { sort = 'due', direction = 'asc', after, before } = order
  const cursor = parsed(sort, after ?? before)
  if (!cursor) return Prisma.sql`true`
  const backwards = after === undefined
  const farther = Prisma.raw((direction === 'desc') !== backwards ? '<' : '>')
  if (sort === 'number') return Prisma.sql`f.number ${farther} ${cursor.number}`
  const { sql, cast } = keys[sort]
  const tie = Prisma.sql`f.number ${Prisma.raw(backwards ? '<' : '>')} ${cursor.number}`
  const outside = Prisma.sql`${sql} is null`
  if (cursor.value === null)
    return backwards ? Prisma.sql`(not ${outside} or ${tie})` : Prisma.sql`(${outside} and ${tie})`
  const value = Prisma.sql`${cursor.value}::${cast}`
  const within = Prisma.sql`${sql} ${farther} ${value} or (${sql} = ${value} and ${tie})`
  return backwards ? Prisma.sql`(${within})` : Prisma.sql`(${within} or ${outside})`
}

/** Whether a cursor is one of this sort. Of another one, or of a day that there is not, it leads nowhere. */
export function isCursor(sort: Sort, cursor: string) {
  return parsed(sort, cursor) !== null
}

function way(descending: boolean) {
  return Prisma.raw(descending ? 'desc' : 'asc')
}

function parsed(sort: Sort, cursor: string | undefined) {
  const [value, number] = cursor?.split('.') ?? []
  if (value === undefined || number === undefined) return null
  const at = { value: null, number: Number(number) }
  if (value === none) return sort === 'number' || sort === 'due' ? at : null
  if (sort === 'due') return isDay(value) ? { ...at, value } : null
  if (sort === 'number' || !/^\d{1,13}$/.test(value)) return null
  return { ...at, value: sort === 'heard' ? new Date(Number(value)) : Number(value) }
}

function isDay(value: string) {
  return z.iso.date().safeParse(value).success && value >= '0001'
}
