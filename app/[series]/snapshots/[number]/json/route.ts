import { notFound } from 'next/navigation'
import { fileResponse } from '#lib/exports/file.ts'
import type { Audience } from '#lib/reviews/snapshot/edition.ts'
import { fileOf, fileText } from '#lib/reviews/snapshot/file.ts'
import { findSnapshot, findSnapshotFor } from '#lib/reviews/snapshot/queries.ts'
import { seriesViewer } from '#lib/session.ts'

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
  return fileResponse(fileText(fileOf(content)), 'application/json; charset=utf-8', name)
}

/** The audience that an address names; null where it names none that there is. */
function audienceFrom(text: string | null): Audience | null {
  if (text === 'secretariat' || text === 'participants' || text === 'public') return text
  const slug = /^organization:([a-z0-9-]+)$/.exec(text ?? '')?.[1]
  return slug ? `organization:${slug}` : null
}
