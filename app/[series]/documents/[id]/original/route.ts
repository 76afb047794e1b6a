import { fileResponse } from '#lib/exports/file.ts'
import { findOriginal } from '#lib/recommendations/source.ts'
import { seriesViewer } from '#lib/session.ts'

type Context = { params: Promise<{ series: string; id: string }> }

/** The bytes as they were handed in, to be saved: never shown by the browser itself. */
export async function GET(_: Request, { params }: Context) {
  const { series, id } = await params
  const { viewer } = await seriesViewer(series)
  const original = await findOriginal(viewer, id)
  if (!original) return new Response(null, { status: 404 })
  return fileResponse(original.bytes, original.mediaType, original.fileName)
}
