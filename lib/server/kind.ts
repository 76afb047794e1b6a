import type { IncomingMessage } from 'node:http'
import type { Bounds } from './gate.ts'

/**
 * What visitors may cost, by what they ask for: they wait their turn for what is dear, so that members never do. For each
 * process that serves visitors.
 */
export const bounds = {
  page: { atOnce: 2, waiting: 40, patience: 4000 },
  search: { atOnce: 1, waiting: 10, patience: 4000 },
  past: { atOnce: 1, waiting: 10, patience: 4000 },
  export: { atOnce: 1, waiting: 5, patience: 4000 },
  file: { atOnce: 2, waiting: 20, patience: 4000 },
  form: { atOnce: 4, waiting: 40, patience: 4000 },
} as const satisfies Record<string, Bounds>

export type Kind = keyof typeof bounds

/** What one costs of the points that a network may spend; see networks.ts. */
export const costs: Record<Kind, number> = { page: 1, search: 3, past: 5, export: 10, file: 2, form: 2 }

const files = /\/(original|evidence\/[^/]+|packs\/[^/]+\/[^/]+|minutes\/[^/]+\/[^/]+)$/
const exported = /\/(csv|json|letters\/[^/]+)$/

export function kindOf({ method, url = '' }: IncomingMessage): Kind {
  if (method !== 'GET' && method !== 'HEAD') return 'form'
  const { pathname, searchParams } = new URL(url, 'http://x')
  if (exported.test(pathname)) return 'export'
  if (files.test(pathname)) return 'file'
  if (searchParams.get('asOf') || pathname.endsWith('/compare')) return 'past'
  return searchParams.get('q') ? 'search' : 'page'
}

/** What the build left as files, and costs nothing. */
export function isStatic(url = '') {
  return url.startsWith('/_next/static/') || url === '/icon.svg' || url === '/favicon.ico'
}
