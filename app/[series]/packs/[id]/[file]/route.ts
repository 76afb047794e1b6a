import { Readable } from 'node:stream'
import { z } from 'zod'
import { fileResponse } from '#lib/exports/file.ts'
import { archiveOf } from '#lib/packs/archive.ts'
import { findPack, packBytes } from '#lib/packs/find-pack.ts'
import { seriesViewer } from '#lib/session.ts'

type Context = { params: Promise<{ series: string; id: string; file: string }> }

/** One file of a pack, or all of them with the evidence as an archive that is made while it is sent. */
export async function GET(_: Request, { params }: Context) {
  const { series, id, file: name } = await params
  const { viewer } = await seriesViewer(series)
  const pack = z.uuid().safeParse(id).success ? await findPack(viewer, id) : null
  if (!pack) return new Response(null, { status: 404 })
  if (name === pack.archive)
    return fileResponse(Readable.toWeb(archiveOf(viewer, pack)) as ReadableStream, 'application/zip', name)
  const file = pack.files.find((each) => each.name === name)
  return file ? fileResponse(await packBytes(file.id), file.mediaType, name) : new Response(null, { status: 404 })
}
