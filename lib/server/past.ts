import type { IncomingMessage, ServerResponse } from 'node:http'
import { instantOf } from '../as-of.ts'
import { ownConnection } from '../db/own-connection.ts'
import { sessionCookieName } from '../session-cookie.ts'
import type { Handle } from './handle.ts'
import { type Kept, keptPages } from './kept-pages.ts'
import { recorded } from './recorded.ts'

/** Milliseconds after which no transaction is under way that would still write at an instant. */
const settled = 600_000

/**
 * What is public and past is made once and kept: it changes by nothing but a narrowing, which counts up past.narrowed in
 * its own transaction. That count is read before a page is looked for, and was before it was made, so that whoever asks
 * after the commit never gets what was made before. An answer is kept with its policy and nonce: a nonce must be unknown to
 * whoever puts markup into a page, and in bytes that stand there is nothing left to put.
 */
export function pastOnce(make: Handle, pages = keptPages()): Handle {
  const making = new Map<string, Promise<Kept | null>>()
  return async (request, response) => {
    const key = keyOf(request)
    const times = key && (await timesNarrowed())
    if (!key || !times) return make(request, response)
    const turn = `${times} ${key}`
    for (let waited = making.get(turn); waited; waited = making.get(turn)) if (await waited) break
    const known = pages.get(key, times)
    if (known) return send(response, known)
    const kept = recorded(response, pages.one).then((answer) => answer && pages.keep(key, { ...answer, times }))
    making.set(turn, kept)
    try {
      await make(request, response)
    } finally {
      void kept.finally(() => making.delete(turn))
    }
  }
}

/** The address and what else chooses the answer; null for what is not a visitor's look at a settled past. */
function keyOf({ method, url = '', headers }: IncomingMessage) {
  const { cookie = '' } = headers
  // The door found no session behind it; what is kept for everybody must not hang on that alone.
  if (method !== 'GET' || cookie.includes(sessionCookieName()) || !isPast(new URL(url, 'http://x'))) return null
  const language = /(?:^|;\s*)language=([a-z]*)/.exec(cookie)?.[1]
  const chosen = Object.entries(headers).filter(([name]) => choosing.test(name))
  return JSON.stringify([url, language, chosen.toSorted()])
}

const choosing = /^(host|accept|accept-language|accept-encoding|x-forwarded-(host|proto|port)|rsc|next-.*)$/

function isPast({ pathname, searchParams }: URL) {
  const asked = pathname.endsWith('/compare')
    ? ['from', 'to'].map((side) => searchParams.get(`${side}Day`)?.trim() || searchParams.get(side))
    : searchParams.getAll('asOf')
  return asked.length > 0 && asked.every((text) => text && isSettled(text))
}

/** A day counts by where on earth it ends last. */
function isSettled(text: string) {
  const at = instantOf(text, 'Etc/GMT+12')
  return at !== null && at.getTime() < Date.now() - settled
}

/** Null where the database does not answer: the page will say so. */
async function timesNarrowed(): Promise<string | null> {
  const answer = await ownConnection()
    .query<{ times: string }>('select times from past.narrowed')
    .catch(() => null)
  return answer?.rows[0]?.times ?? null
}

function send(response: ServerResponse, { headers, bytes }: Kept) {
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value)
  response.setHeader('content-length', bytes.length)
  response.end(bytes)
}
