import { isSameOrigin } from './same-origin.ts'
import { type Looking, seriesViewer } from './session.ts'
import { type Actor, isMember } from './viewer.ts'

/** Room for the other fields and the borders between the parts. */
const overhead = 64 * 1024
/** As much as is read and thrown away of what is too large, so that the sender gets an answer and no broken line. */
const patience = 200 * 1024 * 1024

/** Cut: not all the bytes came that were announced. */
type Failed = 'tooLarge' | 'cut' | 'broken'

type Place<Params> = { series: Looking['series']; viewer: Actor; params: Params }

type Taking<Params, Body, Found> = {
  /** bytes of what is posted, without the other fields of a form */
  limit: number
  /** what the bytes say: asForm or asJson */
  read: (bytes: Uint8Array, type: string) => Promise<Body>
  /** what it is posted to, before a byte is read; null where there is none for this viewer, and so no such address */
  find: (place: Place<Params>) => Promise<Found | null> | Found | null
  signedOut: (params: Params) => Response
  failed: (params: Params, problem: Failed, viewer: Actor) => Response
  take: (posted: Place<Params> & { found: Found; body: Body }) => Promise<Response>
}

/**
 * The only way from a route that is posted to, to a command; as formAction, for what a form cannot send through it. The
 * series comes from the address, who acts from the session. The address must not pass proxy.ts, which cuts at 10 MB.
 */
export function uploadAction<Params extends { series: string }, Body, Found>(taking: Taking<Params, Body, Found>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 })
    const params = await context.params
    const { series, viewer } = await seriesViewer(params.series)
    if (!isMember(viewer)) return taking.signedOut(params)
    const found = await taking.find({ series, viewer, params })
    if (found === null) return new Response(null, { status: 404 })
    const upload = await received(request, taking.limit, taking.read)
    if ('failed' in upload) return taking.failed(params, upload.failed, viewer)
    return taking.take({ series, viewer, params, found, body: upload.body })
  }
}

/** What a request says, once all the bytes that it announced are here. */
export async function received<Body>(
  request: Request,
  limit: number,
  read: Taking<unknown, Body, unknown>['read'],
): Promise<{ body: Body } | { failed: Failed }> {
  if (!request.body) return { failed: 'broken' }
  const announced = request.headers.get('content-length')
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body) {
      size += chunk.length
      if (size <= limit + overhead) chunks.push(chunk)
      else chunks.length = 0
      if (size > patience) break
    }
  } catch {
    return { failed: 'cut' }
  }
  if (size > limit + overhead) return { failed: 'tooLarge' }
  if (announced !== null && Number(announced) !== size) return { failed: 'cut' }
  try {
    return { body: await read(Buffer.concat(chunks), request.headers.get('content-type') ?? '') }
  } catch {
    return { failed: 'broken' }
  }
}

/** @throws TypeError for what is no form with files */
export function asForm(bytes: Uint8Array, type: string): Promise<FormData> {
  if (!type.startsWith('multipart/form-data')) throw new TypeError(`a form is not ${type}`)
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
}

/** @throws SyntaxError */
export async function asJson(bytes: Uint8Array): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(bytes))
}

/** To sign in first, and come back. */
export function toSignIn(page: string) {
  return seeOther(`/sign-in?to=${encodeURIComponent(page)}`)
}

/** Relative, because behind a reverse proxy the address that the server knows is not the visitor's. */
export function seeOther(location: string) {
  return new Response(null, { status: 303, headers: { location } })
}
