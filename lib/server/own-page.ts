import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Language } from '../db/generated/enums.ts'
import { fill } from '../messages/fill.ts'
import { type Messages, messages } from '../messages/load.ts'

export type Own = {
  status: number
  why: keyof Messages['server']['why']
  /** seconds after which it is worth asking again */
  after?: number
}

const style = 'body{font:1.1rem/1.6 sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem;color-scheme:light dark}'
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`

/** A page that asks nothing of Next and the database, in every language, since nobody knows yet who reads it. */
export function ownPage(request: IncomingMessage, response: ServerResponse, { status, why, after }: Own) {
  const id = String(response.getHeader('x-request-id') ?? '')
  response.statusCode = status
  response.setHeader('cache-control', 'no-store')
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  if (after !== undefined) response.setHeader('retry-after', after)
  const html = request.method === 'HEAD' ? undefined : pageOf({ status, why, after }).replaceAll(place, escaped(id))
  response.end(html)
}

/** Where the id of the request goes: in a page that many are given at once, nothing else is worded anew. */
const place = '{request}'
const made = new Map<string, string>()

function pageOf(own: Own) {
  const key = JSON.stringify(own)
  const known = made.get(key) ?? worded(own)
  // As many as there are reasons and seconds to wait.
  if (made.size < 1000) made.set(key, known)
  return known
}

function worded({ status, why, after = 0 }: Own) {
  const parts = Object.values(Language).map((language) => {
    const { title, text } = messages[language].server.why[why]
    const said = fill(text, { id: place, after }, language)
    return `<section lang="${language}"><h1>${escaped(title)}</h1><p>${escaped(said)}</p></section>`
  })
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${status}</title><style>${style}</style></head><body>${parts.join('')}</body></html>`
}

function escaped(text: string) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)
}
