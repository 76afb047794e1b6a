import { received } from '#app/[series]/follow-ups/[number]/evidence/received.ts'
import { isSameOrigin } from '#app/[series]/follow-ups/[number]/evidence/same-origin.ts'
import { importDocument, importDocumentInput, pasted } from '#lib/curation/hand-in.ts'
import { limits } from '#lib/documents/read/unreadable.ts'
import { can } from '#lib/policy.ts'
import { seriesViewer } from '#lib/session.ts'
import { isMember } from '#lib/viewer.ts'
import type { UploadProblem } from '../upload-problem.tsx'

type Context = { params: Promise<{ series: string }> }

/** Takes a document in, as a file or as pasted text, and leads to where it is being read. */
export async function POST(request: Request, { params }: Context) {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 })
  const { series: slug } = await params
  const { viewer } = await seriesViewer(slug)
  const page = `/${slug}/documents/new`
  if (!isMember(viewer)) return seeOther(`/sign-in?to=${encodeURIComponent(page)}`)
  if (!can(viewer, 'importDocument')) return new Response(null, { status: 404 })

  const upload = await received(request, limits.bytes)
  if ('failed' in upload) return back(page, upload.failed)
  const { form } = upload
  const handed = await handedIn(form)
  if (!handed) return back(page, 'missing', form)
  const input = importDocumentInput.safeParse({ ...handed, correctsId: form.get('corrects') ?? undefined })
  if (!input.success) return back(page, 'broken', form)
  const outcome = await importDocument(viewer, input.data)
  if (outcome.status === 'ok') return seeOther(`/${slug}/documents/readings/${outcome.value.id}`)
  if (outcome.status === 'refused') return new Response(null, { status: 404 })
  return back(page, problemOf(outcome.message), form)
}

async function handedIn(form: FormData) {
  const words = form.get('text')
  if (typeof words === 'string') return words.trim() ? pasted(words, String(form.get('name') ?? '')) : null
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return null
  return { fileName: file.name.slice(-200), bytes: new Uint8Array(await file.arrayBuffer()) }
}

function problemOf(message: string): UploadProblem {
  return (['sameFile', 'empty', 'tooLarge'] as const).find((each) => message === `curation.errors.${each}`) ?? 'broken'
}

function back(page: string, problem: UploadProblem, form?: FormData) {
  const query = new URLSearchParams({ problem })
  const corrects = form?.get('corrects')
  if (typeof corrects === 'string' && corrects) query.set('corrects', corrects)
  return seeOther(`${page}?${query}`)
}

/** Relative, because behind a reverse proxy the address that the server knows is not the visitor's. */
function seeOther(location: string) {
  return new Response(null, { status: 303, headers: { location } })
}
