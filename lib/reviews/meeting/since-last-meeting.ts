import { reader } from '../../db/client.ts'
import type { EventKind } from '../../events/catalogue.ts'
import { historyOf } from '../../events/history.ts'
import { isoDay } from '../../time.ts'
import { secretariatOf, type Viewer } from '../../viewer.ts'
import { visibleFollowUps } from '../../visibility.ts'
import type { FoundReview } from '../review.ts'

/**
 * The instant of the last time that the series met on what a review prepares: the snapshot of the last published review
 * before it, else the last roundtable; null when it never did.
 */
export async function lastTime(viewer: Viewer, review: FoundReview): Promise<Date | null> {
  const before = { seriesId: review.seriesId, number: { lt: review.number } }
  const [last, held] = await Promise.all([
    reader(viewer).review.findFirst({
      where: { ...before, publishedAt: { not: null } },
      orderBy: { number: 'desc' },
      select: { publishedAt: true, snapshot: { select: { takenAt: true } } },
    }),
    reader(viewer).roundtable.findFirst({
      where: { ...before, held: true, startsAt: { not: null } },
      orderBy: { number: 'desc' },
      select: { startsAt: true },
    }),
  ])
  return last?.snapshot?.takenAt ?? last?.publishedAt ?? held?.startsAt ?? null
}

const telling: EventKind[] = [
  'followUp.takenOn',
  'followUp.handedBack',
  'followUp.reported',
  'followUp.held',
  'followUp.resumed',
  'followUp.discontinued',
  'followUp.reopened',
  'followUp.implementedReported',
  'followUp.verified',
  'followUp.returned',
  'followUp.extensionAgreed',
]

type Now = { id: string; progress: string; confidence: string | null; dueOn: Date | null }

/** What moved on a follow-up since then: its state then beside its state now, and the newest of what was done. */
export async function movedSince(viewer: Viewer, item: Now, since: Date | null) {
  if (!since) return null
  const [then, history] = await Promise.all([
    stateThen(viewer.seriesId, item.id, since),
    historyOf(viewer, { followUpId: item.id }, { limit: 40 }),
  ])
  const day = (date: Date | null) => date && isoDay(date)
  const was = then && { ...then, dueOn: day(then.dueOn) }
  const moved = was
    ? (['progress', 'confidence', 'dueOn'] as const).flatMap((what) => {
        const now = what === 'dueOn' ? day(item.dueOn) : item[what]
        return was[what] === now ? [] : [{ what, was: was[what], now }]
      })
    : []
  return {
    since,
    isNew: !then,
    moved,
    lines: history.filter(({ at, kind }) => at > since && (telling as string[]).includes(kind)).slice(0, 4),
  }
}

type Then = { progress: string; confidence: string | null; dueOn: Date | null } | null

const known = new Map<string, Promise<Then>>()

/**
 * The past never changes, so each item is looked up once a process, however many people look at it at once: there are few
 * connections that look back. Whoever sees the item now may know its dates and states, also from before they could.
 */
function stateThen(seriesId: string, id: string, asOf: Date): Promise<Then> {
  const key = `${id} ${asOf.getTime()}`
  const before = known.get(key)
  if (before) return before
  if (known.size >= 2000) known.clear()
  const asked = lookBack(secretariatOf(seriesId, { asOf }), id)
  asked.catch(() => known.delete(key))
  known.set(key, asked)
  return asked
}

async function lookBack(viewer: Viewer, id: string): Promise<Then> {
  return reader(viewer).followUp.findFirst({
    where: { AND: [visibleFollowUps(viewer), { id }] },
    select: { progress: true, confidence: true, dueOn: true },
  })
}

export type Moved = NonNullable<Awaited<ReturnType<typeof movedSince>>>
