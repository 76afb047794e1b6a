import { Readable } from 'node:stream'
import { z } from 'zod'
import { archiveOf } from '#lib/packs/archive.ts'
import { findPack, packBytes } from '#lib/packs/queries.ts'
import { seriesViewer } from '#lib/session.ts'

type Context = { params: Promise<{ series: string; id: string; file: string }> }

/** One file of a pack, or all of them with the evidence as an archive that is made while it is sent. */
export async function GET(_: Request, { params }: Context) {
  const { series, id, file: name } = await params
  const { viewer } = await seriesViewer(series)
  const pack = z.uuid().safeParse(id).success ? await findPack(viewer, id) : null
  if (!pack) return new Response(null, { status: 404 })
  if (name === pack.archive)
    return saved(Readable.toWeb(archiveOf(viewer, pack)) as ReadableStream, name, 'application/zip')
  const file = pack.files.find((each) => each.name === name)
  return file ? saved(await packBytes(file.id), name, file.mediaType) : new Response(null, { status: 404 })
}

/** @param name plain letters, see lib/packs/formats.ts */
function saved(body: BodyInit, name: string, mediaType: string) {
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      ...(body instanceof Uint8Array ? { 'content-length': String(body.length) } : {}),
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
