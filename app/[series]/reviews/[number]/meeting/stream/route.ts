import { maySeeAgenda } from '#lib/reviews/agenda/queries.ts'
import { meetingStream } from '#lib/reviews/meeting/stream.ts'
import { findReview } from '#lib/reviews/review.ts'
import { seriesViewer, signedInPerson } from '#lib/session.ts'
import { isMember } from '#lib/viewer.ts'

type Context = { params: Promise<{ series: string; number: string }> }

/** Says when the meeting or its agenda changed; see lib/reviews/meeting/stream.ts. */
export async function GET(request: Request, { params }: Context) {
  const { series, number } = await params
  const [{ viewer }, person] = await Promise.all([seriesViewer(series), signedInPerson()])
  const review = isMember(viewer) ? await findReview(viewer, Number(number)) : null
  if (!isMember(viewer) || !person || !review || !maySeeAgenda(viewer, review))
    return new Response(null, { status: 404 })
  const seen = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('seen')
  const { personId } = viewer
  const stream = meetingStream({ review, personId, sessionId: person.sessionId, seen, signal: request.signal })
  if (!stream) return new Response(null, { status: 429, headers: { 'retry-after': '15' } })
  // no-transform: compressing would hold each word back until there are enough of them.
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform' }
  return new Response(stream, { headers: { ...headers, 'x-accel-buffering': 'no' } })
}
