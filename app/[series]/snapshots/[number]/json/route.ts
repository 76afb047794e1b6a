import { notFound } from 'next/navigation'
import { fileOf, fileText } from '#lib/reviews/snapshot/file.ts'
import { findSnapshot, findSnapshotFor } from '#lib/reviews/snapshot/queries.ts'
import { seriesViewer } from '#lib/session.ts'
import { audienceFrom } from './audience-from.ts'

type Context = { params: Promise<{ series: string; number: string }> }

/** The snapshot as a file, in the reader's edition; `?for=participants` in another, for the secretariat. */
export async function GET(request: Request, { params }: Context) {
  const { series: slug, number: text } = await params
  const { viewer } = await seriesViewer(slug)
  const number = Number(text)
  const asked = new URL(request.url).searchParams.get('for')
  const audience = audienceFrom(asked)
  const found = audience
    ? await findSnapshotFor(viewer, number, audience)
    : asked === null && (await findSnapshot(viewer, number))
  if (!found) notFound()
  const { content } = found
  const name = `${slug}-snapshot-${number}-${content.audience.replace(':', '-')}.json`
  return new Response(fileText(fileOf(content)), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
