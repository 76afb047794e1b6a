import { z } from 'zod'
import { ask } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { type State, states } from '../progress-states.ts'
import type { Viewer } from '../viewer.ts'
import { type Filter, urlOf } from './filter.ts'
import type { SeriesClock } from './queries.ts'
import { type Moment, momentOf, overdue, stale } from './stale-and-overdue.ts'
import { stateSql, unowned } from './state.ts'
import { facetOf, scopeOf } from './where.ts'

const number = z.number()
const row = z.object({
  state: z.enum(states),
  all: number,
  matching: number,
  overdue: number,
  stale: number,
  unowned: number,
  atRisk: number,
})

export type Counts = Omit<z.infer<typeof row>, 'state'> & { byState: Record<State, number> }

/**
 * How many follow-ups the filter means: `matching` with its facets, everything else as if it had none, so that each
 * number is the length of the list behind its link. One statement.
 */
export async function countFollowUps(viewer: Viewer, series: SeriesClock, filter: Filter = {}): Promise<Counts> {
  return countsOf(await ask(viewer, countsQuestion(viewer, momentOf(viewer, series), filter)))
}

function countsQuestion(viewer: Viewer, moment: Moment, filter: Filter) {
  const sql = Prisma.sql`
    select ${stateSql} as state, count(*) as all,
      count(*) filter (where ${facetOf(filter, moment)}) as matching,
      count(*) filter (where ${overdue(moment).sql}) as overdue,
      count(*) filter (where ${stale(moment).sql}) as stale,
      count(*) filter (where ${unowned.sql}) as unowned,
      count(*) filter (where ${atRiskSql}) as "atRisk"
    from "FollowUp" f where ${scopeOf(filter, viewer)} group by 1`
  return { sql, row }
}

function countsOf(rows: z.infer<typeof row>[]): Counts {
  const sum = (key: keyof Omit<z.infer<typeof row>, 'state'>) => rows.reduce((total, each) => total + each[key], 0)
  const byState = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>
  for (const { state, all } of rows) byState[state] = all
  return {
    all: sum('all'),
    matching: sum('matching'),
    overdue: sum('overdue'),
    stale: sum('stale'),
    unowned: sum('unowned'),
    atRisk: sum('atRisk'),
    byState,
  }
}

const atRiskSql = Prisma.sql`f.confidence = 'atRisk'`

type Kept = { counts: Counts; lastEvent: number; until: number }

const kept = new Map<string, Kept>()
const mostKept = 500
/**
 * Every change writes an event, so counts hold until there is a new one. Of two changes that commit at the same instant
 * the earlier event may show up later, unnoticed; hence a limit, in milliseconds.
 */
const holds = 5_000

/** One key for all who see the same: counts differ by what may be seen, what is asked, and the day. */
export function countsKey(viewer: Viewer, { sort, direction, after, before, ...asked }: Filter, moment: Moment) {
  const sight = viewer.role === null || viewer.role === 'secretariat' ? viewer.role : 'member'
  const own = asked.mine ? viewer.personId : null
  const { today, staleBefore } = moment
  return JSON.stringify([viewer.seriesId, sight, viewer.organizationId, own, urlOf(asked), today, staleBefore])
}

/** What was counted lately; whether it still holds, its `lastEvent` tells. */
export function keptCounts(key: string, now = Date.now()): Kept | undefined {
  const known = kept.get(key)
  return known && known.until > now ? known : undefined
}

export function keepCounts(key: string, counts: Counts, lastEvent: number, now = Date.now()) {
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.delete(key)
  kept.set(key, { counts, lastEvent, until: now + holds })
}
