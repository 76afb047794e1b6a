import type { OutgoingHttpHeaders } from 'node:http'

/** An answer as it was sent. `times`: how often anything was narrowed before its making began. */
export type Kept = { times: string; headers: OutgoingHttpHeaders; bytes: Buffer }

/** Bytes of all answers kept, of a single one, and milliseconds after which even what cannot have changed is made anew. */
const limits = { all: 64 * 1024 * 1024, one: 4 * 1024 * 1024, age: 3_600_000 }

/** Answers by their keys, within bounds: what was not asked for the longest goes first. */
export function keptPages({ all, one, age } = limits) {
  const pages = new Map<string, Kept & { since: number }>()
  let size = 0

  function drop(key: string) {
    const page = pages.get(key)
    if (!page) return
    size -= page.bytes.length + key.length
    pages.delete(key)
  }

  return {
    one,
    get(key: string, times: string) {
      const page = pages.get(key)
      if (!page) return null
      drop(key)
      if (page.times !== times || Date.now() - page.since > age) return null
      return put(key, page)
    },
    keep: (key: string, page: Kept) => put(key, { ...page, since: Date.now() }),
  }

  function put(key: string, page: Kept & { since: number }) {
    drop(key)
    pages.set(key, page)
    size += page.bytes.length + key.length
    for (const oldest of pages.keys()) {
      if (size <= all) break
      drop(oldest)
    }
    return page
  }
}
