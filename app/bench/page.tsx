import { notFound } from 'next/navigation'
import { env } from '#lib/env.ts'
import { listFollowUps, type Page } from '#lib/follow-ups/queries.ts'
import { type SeriesRow, seriesViewer } from '#lib/session.ts'
import type { Viewer } from '#lib/viewer.ts'
import { FollowUpRows } from '../[series]/follow-ups/row.tsx'

type Kept = Page & { series: SeriesRow; viewer: Viewer }
let kept: Kept | undefined

/**
 * The same fifty rows as the list, with no sign-in, no query and nothing around them: what `npm run bench` holds the list
 * against. Its first request, with a session and a series, remembers them. Elsewhere there is no such page.
 */
export default async function BenchPage({ searchParams }: { searchParams: Promise<{ series?: string }> }) {
  if (!env().BENCH) notFound()
  const { series } = await searchParams
  if (series) kept = await remembered(series)
  if (!kept) notFound()
  return (
    <main id="main">
      <FollowUpRows rows={kept.rows} series={kept.series} viewer={kept.viewer} />
    </main>
  )
}

async function remembered(slug: string): Promise<Kept> {
  const seen = await seriesViewer(slug)
  return { ...seen, ...(await listFollowUps(seen.viewer, seen.series)) }
}
