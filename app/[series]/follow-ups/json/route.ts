import { env } from '#lib/env.ts'
import { fileResponse } from '#lib/exports/file.ts'
import { jsonOf } from '#lib/exports/json.ts'
import { filterFromUrl, searchParamsOf } from '#lib/follow-ups/filter.ts'
import { seriesViewer } from '#lib/session.ts'
import { isoDay, today } from '#lib/time.ts'
import { refusal } from '../list/refusal.ts'

type Context = { params: Promise<{ series: string }> }

/** The list of the page above, with the same filter, whole. */
export async function GET(request: Request, { params }: Context) {
  const { series, viewer } = await seriesViewer((await params).series)
  const { filter, ignored } = filterFromUrl(searchParamsOf(new URL(request.url).searchParams), viewer)
  const refused = await refusal(ignored)
  if (refused) return refused
  const name = `${series.slug}-follow-ups-${isoDay(today(series.timeZone))}.json`
  return fileResponse(jsonOf(viewer, series, filter, env().NEXTAUTH_URL), 'application/json; charset=utf-8', name)
}
