import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type FoundImport, findImport } from '#lib/imports/queries.ts'
import { can } from '#lib/policy.ts'
import type { SeriesRow } from '#lib/session.ts'
import { type Clock, clock } from '#lib/time.ts'
import type { Actor } from '#lib/viewer.ts'

export type ImportView = { table: FoundImport; series: SeriesRow; viewer: Actor; clock: Clock }

/** 404 for a table that the viewer may not see. */
export const loadImport = cache(async (series: SeriesRow, viewer: Actor, id: string): Promise<ImportView> => {
  const table = can(viewer, 'importTable') ? await findImport(viewer, id) : null
  return table ? { table, series, viewer, clock: clock(viewer.language, series.timeZone) } : notFound()
})
