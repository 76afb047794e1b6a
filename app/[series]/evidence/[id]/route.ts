import { z } from 'zod'
import { fileResponse } from '#lib/exports/file.ts'
import { findEvidenceFile } from '#lib/follow-ups/evidence.ts'
import { seriesViewer } from '#lib/session.ts'

type Context = { params: Promise<{ series: string; id: string }> }

/** A file as it was sent. It is saved, never shown in place: whatever is in it must not act on this site. */
export async function GET(_: Request, { params }: Context) {
  const { series, id } = await params
  const { viewer } = await seriesViewer(series)
  const file = z.uuid().safeParse(id).success ? await findEvidenceFile(viewer, id) : null
  if (!file) return new Response(null, { status: 404 })
  return fileResponse(file.bytes, file.mediaType, file.fileName)
}
