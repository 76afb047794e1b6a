import { isSameOrigin } from '#app/[series]/follow-ups/[number]/evidence/same-origin.ts'
import { say } from '#lib/messages/fill.ts'
import { autosave, autosaveInput } from '#lib/reviews/collect/autosave.ts'
import { seriesViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { isMember } from '#lib/viewer.ts'

type Context = { params: Promise<{ series: string; number: string }> }

/** Keeps one row of the answer while it is typed. Says in JSON how that went; what was not kept, the page keeps. */
export async function POST(request: Request, { params }: Context) {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 })
  const { series, viewer } = await seriesViewer((await params).series)
  if (!isMember(viewer)) return Response.json({ status: 'signedOut' }, { status: 401 })
  const input = autosaveInput.safeParse(await request.json().catch(() => null))
  if (!input.success)
    return Response.json({ status: 'refused', message: say('errors.invalid', viewer.language) }, { status: 400 })
  const kept = await autosave(viewer, input.data)
  if (kept.status === 'saved')
    return Response.json({ ...kept, at: clock(viewer.language, series.timeZone).time(kept.at) })
  if (kept.status === 'conflict') return Response.json(kept, { status: 409 })
  return Response.json(
    { status: 'refused', message: say(kept.message, viewer.language, kept.values) },
    { status: kept.gone ? 404 : 422 },
  )
}
