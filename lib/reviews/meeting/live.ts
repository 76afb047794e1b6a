import { whenEnding } from '../../background/ending.ts'
import type { Tx } from '../../db/client.ts'
import { db } from '../../db/client.ts'
import { type Listening, listen } from '../../db/listen.ts'
import type { Reader } from '../../db/reader.ts'

const channel = 'meeting'

/** Has every process tell whoever watches this review, once the transaction is committed. */
export async function tellMeeting(tx: Tx, reviewId: string) {
  await tx.$executeRaw`select pg_notify(${channel}, ${reviewId})`
}

/**
 * What a page was made from: rises with every change of the meeting. Commands on one review follow each other, so the last
 * one's event is the highest.
 */
export async function meetingStamp(review: { id: string; seriesId: string }, ask: Reader = db): Promise<string> {
  const last = await ask.event.findFirst({
    where: { seriesId: review.seriesId, reviewId: review.id },
    orderBy: { sequence: 'desc' },
    select: { sequence: true },
  })
  return String(last?.sequence ?? 0)
}

type Watcher = { reviewId: string; personId: string; changed: () => void; close: () => void }
type Live = { watchers: Set<Watcher>; listening?: Listening; closing: boolean }

// Pages and instrumentation are bundled apart, so what they share hangs on the process itself.
const kept = globalThis as { roundtableLive?: Live }

/** More than a person has browsers, fewer than wear out a server. */
export const streamsAllowed = 8

/** Watches a review until the returned function is called; null when this person watches too much already. */
export function watchMeeting(watcher: Watcher): (() => void) | null {
  const live = liveOf()
  const mine = [...live.watchers].filter(({ personId }) => personId === watcher.personId)
  if (live.closing || mine.length >= streamsAllowed) return null
  live.watchers.add(watcher)
  live.listening ??= listen(channel, (reviewId) => {
    for (const each of live.watchers) if (reviewId === null || each.reviewId === reviewId) each.changed()
  })
  return () => {
    live.watchers.delete(watcher)
    if (live.watchers.size > 0) return
    const { listening } = live
    live.listening = undefined
    void listening?.stop()
  }
}

/** Ends every stream of this process: an open one would keep it from ending. */
async function closeStreams() {
  const live = liveOf()
  live.closing = true
  for (const each of live.watchers) each.close()
  const { listening } = live
  live.listening = undefined
  await listening?.stop()
}

function liveOf(): Live {
  if (kept.roundtableLive) return kept.roundtableLive
  const live = { watchers: new Set<Watcher>(), closing: false }
  kept.roundtableLive = live
  whenEnding(closeStreams)
  return live
}
