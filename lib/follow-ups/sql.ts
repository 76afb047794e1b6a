import { Prisma } from '../db/generated/client.ts'
import type { State } from './state.ts'

// The predicates of state.ts, deadline.ts, freshness.ts and assignment.ts for raw statements, over the alias f; a test
// holds them to the same answers.

const expected = Prisma.sql`f.progress in ('notStarted', 'inProgress', 'onHold')`

/** The `State` of a follow-up. */
export const stateSql = Prisma.sql`case
  when f.progress = 'discontinued' then 'discontinued'
  when f.progress = 'implemented' then case when f."verifiedAt" is null then 'reported' else 'verified' end
  when f."leadId" is null then 'unowned'
  else f.progress::text end`

/** What needs somebody comes first: the order of a list sorted by progress. */
export const progressOrder: State[] = [
  'unowned',
  'onHold',
  'notStarted',
  'inProgress',
  'reported',
  'verified',
  'discontinued',
]

export const progressRankSql = Prisma.sql`array_position(${progressOrder}::text[], ${stateSql})`

/** @param today midnight UTC of today in the series' time zone, see lib/time.ts */
export function overdueSql(today: Date) {
  return Prisma.sql`(f."dueOn" < ${today.toISOString().slice(0, 10)}::date and ${expected})`
}

export function staleSql(before: Date) {
  return Prisma.sql`(f."leadId" is not null and f."lastConfirmedAt" < ${before} and ${expected})`
}

export const unownedSql = Prisma.sql`(f."leadId" is null and f.progress <> 'discontinued')`
