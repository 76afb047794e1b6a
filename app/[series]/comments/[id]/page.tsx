import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { markMentionSeen } from '#lib/comments/mentions-seen.ts'
import { placeOf } from '#lib/comments/threads.ts'
import { seriesViewer } from '#lib/session.ts'
import { isMember } from '#lib/viewer.ts'

type Props = { params: Promise<{ series: string; id: string }> }

/** The lasting address of a comment, as mail and history give it. Whoever comes this way has seen the mention. */
export default async function CommentPage({ params }: Props) {
  const { series: slug, id } = await params
  const { viewer } = await seriesViewer(slug)
  const place = await placeOf(viewer, id)
  if (!place) notFound()
  const ahead = (await headers()).has('next-router-prefetch')
  if (isMember(viewer) && !ahead) await markMentionSeen(viewer, { id })
  redirect(`/${slug}/${place.path}${place.isNew ? '' : `?talk=${id}`}#c-${id}`)
}
