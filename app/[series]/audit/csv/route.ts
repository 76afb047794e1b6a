import { auditCsv } from '#lib/audit/entries.ts'
import { auditFilter } from '#lib/audit/filter.ts'
import { fileResponse, streamed } from '#lib/exports/file.ts'
import { can } from '#lib/policy.ts'
import { requireViewer } from '#lib/session.ts'
import { isoDay, today } from '#lib/time.ts'

type Context = { params: Promise<{ series: string }> }

/** The audit record of the page above, with the same filter, whole. */
export async function GET(request: Request, { params }: Context) {
  const { series, viewer } = await requireViewer((await params).series)
  if (!can(viewer, 'readAudit')) return new Response(null, { status: 404 })
  const { before: _, ...filter } = auditFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const whose = { seriesId: series.id, timeZone: series.timeZone }
  const name = `${series.slug}-audit-${isoDay(today(series.timeZone))}.csv`
  return fileResponse(streamed(auditCsv(whose, filter)), 'text/csv; charset=utf-8', name)
}
