import { attachFile, attachFileInput, largestFile } from '#lib/follow-ups/evidence.ts'
import { findFollowUp } from '#lib/follow-ups/item.ts'
import { seriesViewer } from '#lib/session.ts'
import { isMember } from '#lib/viewer.ts'
import { outcomeOf, type UploadOutcome } from './outcome.ts'
import { received } from './received.ts'
import { isSameOrigin } from './same-origin.ts'

type Context = { params: Promise<{ series: string; number: string }> }

/** Takes a file as evidence and leads back to the page, which says how it ended. */
export async function POST(request: Request, { params }: Context) {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 })
  const { series: slug, number } = await params
  const { series, viewer } = await seriesViewer(slug)
  const page = `/${slug}/follow-ups/${encodeURIComponent(number)}`
  const item = /^[1-9]\d{0,8}$/.test(number) ? await findFollowUp(viewer, series, Number(number)) : null
  if (!isMember(viewer)) return seeOther(`/sign-in?to=${encodeURIComponent(page)}`)
  if (!item) return new Response(null, { status: 404 })

  const upload = await received(request, largestFile)
  if ('failed' in upload) return back(page, upload.failed)
  const { form } = upload
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return back(page, 'missing', form)
  const input = attachFileInput.safeParse({
    ...Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')),
    id: item.id,
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  })
  if (!input.success) return back(page, 'broken', form)
  const outcome = await attachFile(viewer, input.data)
  if (outcome.status === 'ok') return back(page, 'saved')
  if (outcome.status === 'refused') return back(page, 'forbidden', form)
  return back(page, outcomeOf(outcome.message), form)
}

/** What was typed comes along, so that it stands in the form again; the file itself has to be chosen anew. */
function back(page: string, outcome: UploadOutcome, form?: FormData) {
  const query = new URLSearchParams({ upload: outcome })
  for (const name of ['title', 'updateId', 'visibility']) {
    const typed = form?.get(name)
    if (typeof typed === 'string' && typed) query.set(name, typed.slice(0, 300))
  }
  return seeOther(`${page}?${query}#evidence`)
}

/** Relative, because behind a reverse proxy the address that the server knows is not the visitor's. */
function seeOther(location: string) {
  return new Response(null, { status: 303, headers: { location } })
}
