import { say } from '#lib/messages/fill.ts'
import { autosave, autosaveInput } from '#lib/reviews/collect/autosave.ts'
import { clock } from '#lib/time.ts'
import { asJson, uploadAction } from '#lib/upload-action.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Keeps one row of the answer while it is typed. Says in JSON how that went; what was not kept, the page keeps. */
export const POST = uploadAction({
  limit: 4 * 1024 * 1024,
  read: asJson,
  signedOut: () => Response.json({ status: 'signedOut' }, { status: 401 }),
  failed: (_: { series: string }, __, viewer) => invalid(viewer),
  find: () => true,
  take: async ({ series, viewer, body }) => {
    const input = autosaveInput.safeParse(body)
    if (!input.success) return invalid(viewer)
    const kept = await autosave(viewer, input.data)
    if (kept.status === 'saved')
      return Response.json({ ...kept, at: clock(viewer.language, series.timeZone).time(kept.at) })
    if (kept.status === 'conflict') return Response.json(kept, { status: 409 })
    return Response.json(
      { status: 'refused', message: say(kept.message, viewer.language, kept.values) },
      { status: kept.gone ? 404 : 422 },
    )
  },
})

function invalid({ language }: Viewer) {
  return Response.json({ status: 'refused', message: say('errors.invalid', language) }, { status: 400 })
}
