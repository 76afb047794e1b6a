import { db } from '../../db/client.ts'
import { meetingStamp, watchMeeting } from './live.ts'

const heartbeatSeconds = 15

type Watching = {
  review: { id: string; seriesId: string }
  personId: string
  sessionId: string
  /** the stamp of what the other end shows */
  seen: string | null
  signal: AbortSignal
}

/**
 * Server-sent events of a meeting: `changed` with the stamp of the new state, at once where it differs from what was seen,
 * so that a lost connection loses nothing. It carries no content; whoever hears it asks for the page with their own rights,
 * and those are asked anew before each word. Null when this person has too many streams open.
 */
export function meetingStream({ review, personId, sessionId, seen, signal }: Watching): ReadableStream | null {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let last = seen
  let busy = false
  let again = false
  const write = (text: string) => controller?.enqueue(new TextEncoder().encode(text))

  const look = async () => {
    if (busy) {
      again = true
      return
    }
    busy = true
    try {
      do {
        again = false
        if (!(await mayListen(review.seriesId, personId, sessionId))) return close()
        const stamp = await meetingStamp(review)
        write(stamp === last ? ': still here\n\n' : `id: ${stamp}\nevent: changed\ndata: ${stamp}\n\n`)
        last = stamp
      } while (again)
    } catch (error) {
      console.error('a meeting stream ended:', error instanceof Error ? error.message : error)
      close()
    } finally {
      busy = false
    }
  }

  const close = () => {
    clearInterval(heartbeat)
    unwatch?.()
    try {
      controller?.close()
    } catch {
      // The other end was quicker.
    }
    controller = undefined
  }

  const unwatch = watchMeeting({ reviewId: review.id, personId, changed: () => void look(), close })
  if (!unwatch) return null
  // Also repairs what was missed where notifications do not come through, as with some connection poolers.
  const heartbeat = setInterval(look, heartbeatSeconds * 1000)
  heartbeat.unref()
  signal.addEventListener('abort', close)

  return new ReadableStream<Uint8Array>({
    start(given) {
      controller = given
      write('retry: 2000\n\n')
      void look()
    },
    cancel: close,
  })
}

async function mayListen(seriesId: string, personId: string, sessionId: string) {
  const here = { id: sessionId, personId, expiresAt: { gt: new Date() } }
  const member = { seriesId, personId, endedAt: null }
  const [sessions, memberships] = await Promise.all([
    db.session.count({ where: here }),
    db.membership.count({ where: member }),
  ])
  return sessions > 0 && memberships > 0
}
