import { z } from 'zod'
import { findEvidenceFile } from '#lib/follow-ups/evidence-file.ts'
import { seriesViewer } from '#lib/session.ts'

type Context = { params: Promise<{ series: string; id: string }> }

/** A file as it was sent. It is saved, never shown in place: whatever is in it must not act on this site. */
export async function GET(_: Request, { params }: Context) {
  const { series, id } = await params
  const { viewer } = await seriesViewer(series)
  const file = z.uuid().safeParse(id).success ? await findEvidenceFile(viewer, id) : null
  if (!file) return new Response(null, { status: 404 })
  return new Response(file.bytes, {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.bytes.length),
      'content-disposition': attachment(file.fileName),
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** The name as RFC 6266 and RFC 5987 want it: plain ASCII for the old, percent-encoded UTF-8 for the rest. */
function attachment(name: string) {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
