import type { IncomingMessage } from 'node:http'
import { isSameOrigin } from '../same-origin.ts'

export type Refused = { status: 400 | 403 | 405; why: 'address' | 'origin' | 'method' }

const reading = ['GET', 'HEAD', 'OPTIONS']
const methods = [...reading, 'POST', 'PUT', 'PATCH', 'DELETE']

/** Why a request is none that any page could answer; null for one that goes on. */
export function whyRefused({ url = '', method = '', headers }: IncomingMessage): Refused | null {
  if (!methods.includes(method)) return { status: 405, why: 'method' }
  if (!isReadable(url)) return { status: 400, why: 'address' }
  if (!reading.includes(method) && !isSameOrigin(new Headers(flat(headers)))) return { status: 403, why: 'origin' }
  return null
}

/** Every percent sign stands before the bytes of a character, and none of them is NUL, which PostgreSQL cannot keep. */
function isReadable(url: string) {
  if (!url.startsWith('/')) return false
  try {
    return !decodeURIComponent(url).includes('\0')
  } catch {
    return false
  }
}

function flat(headers: IncomingMessage['headers']) {
  return Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
}
