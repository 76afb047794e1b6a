import { findCurated, stampOf } from '#lib/curation/curation-page.ts'
import { seriesViewer } from '#lib/session.ts'

type Context = { params: Promise<{ series: string; id: string }> }

/** Whether anything was decided since: asked by every open page of curating, so it says no more than that. */
export async function GET(_: Request, { params }: Context) {
  const { series, id } = await params
  const { viewer } = await seriesViewer(series)
  const document = await findCurated(viewer, id)
  if (!document) return new Response(null, { status: 404 })
  return new Response(await stampOf(document.id), { headers: { 'Cache-Control': 'no-store' } })
}
