import { type Point, pointOf, pointOfDeparture, type Wrong } from '#lib/reviews/compare/point.ts'
import { type SnapshotDay, snapshotDays } from '#lib/reviews/snapshot/queries.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Viewer } from '#lib/viewer.ts'

export type Query = Record<string, string | string[] | undefined>

/** What an address asks to compare, and what was found there; `before` is null where nothing is asked for and nothing kept. */
export type Asked = {
  snapshots: SnapshotDay[]
  from: string
  to: string
  before: Point | Wrong | null
  after: Point | Wrong
}

export async function loadAsked(viewer: Viewer, { timeZone }: SeriesRow, query: Query): Promise<Asked> {
  const snapshots = await snapshotDays(viewer)
  const from = said(query, 'from') ?? pointOfDeparture(snapshots)
  const to = said(query, 'to') ?? 'now'
  const [before, after] = await Promise.all([
    from === null ? null : pointOf(viewer, timeZone, from),
    pointOf(viewer, timeZone, to),
  ])
  return { snapshots, from: from ?? '', to, before, after }
}

/** A day where one was filled in, else what was chosen; null where nothing is said. */
function said(query: Query, side: 'from' | 'to') {
  const one = (name: string) => [query[name]].flat()[0]?.trim() || null
  return one(`${side}Day`) ?? one(side)
}
