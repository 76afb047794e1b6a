import { z } from 'zod'
import { ask, reader } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import { personSelect, shortNameSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleEvents } from '../visibility.ts'
import { type Described, describe } from './describe.ts'
import { type EventGroup, kindsOf } from './groups.ts'
import { namesNow, namingSelect, organizationsNow } from './names-now.ts'
import { withRecommendationsSeen } from './recommendations-seen.ts'

/** One item's history, or the whole series', narrowed or not. */
type Scope =
  | { followUpId: string }
  | { recommendationId: string }
  | { personId?: string; organizationId?: string; kind?: EventGroup /** not what was imported */; byPeople?: true }

export type HistoryRow = Described & {
  id: string
  /** position in the series' record; give the last one's as `before` to read on */
  sequence: string
  at: Date
  kind: string
  /** the item, as a path within the series: follow-ups/2 */
  href: string | null
}

/** The newest events first, as far as the viewer may see them, described in the viewer's language. */
export async function historyOf(
  viewer: Viewer,
  scope: Scope,
  { before, limit = 50 }: { before?: string | null; limit?: number } = {},
): Promise<HistoryRow[]> {
  const acting = { where: { seriesId: viewer.seriesId }, select: { role: true } }
  const [found, organizations] = await Promise.all([
    reader(viewer).event.findMany({
      where: {
        AND: [visibleEvents(viewer), within(scope), before ? { sequence: { lt: BigInt(before) } } : {}],
      },
      orderBy: { sequence: 'desc' },
      take: limit,
      select: {
        ...namingSelect,
        id: true,
        sequence: true,
        at: true,
        commentId: true,
        documentId: true,
        organization: { select: shortNameSelect },
        actor: { select: { ...personSelect, memberships: acting } },
      },
    }),
    organizationsNow(reader(viewer), viewer.seriesId),
  ])
  const [events, names] = await Promise.all([
    withRecommendationsSeen(viewer, found),
    namesNow(reader(viewer), viewer.seriesId, found, organizations),
  ])
  return events.map((event) => ({
    ...describe({ ...event, actor: event.actor && standing(event.actor) }, viewer.language, names),
    // Who acts for an organization is for members to know.
    ...(viewer.role === null && { person: null }),
    id: event.id,
    sequence: String(event.sequence),
    at: event.at,
    kind: event.kind,
    href: itemOf(event),
  }))
}

/** Since when every state is kept; null where that is so from the first row on. Before it, rows show what was known then. */
export async function recordedSince(viewer: Viewer) {
  const [beginning] = await ask(viewer, {
    sql: Prisma.sql`select at from past.beginning`,
    row: z.object({ at: z.coerce.date() }),
  })
  return beginning?.at ?? null
}

function within(scope: Scope): Prisma.EventWhereInput {
  if ('followUpId' in scope) return { followUpId: scope.followUpId }
  if ('recommendationId' in scope) return { recommendationId: scope.recommendationId }
  const { personId, organizationId, kind, byPeople } = scope as Extract<Scope, { kind?: EventGroup }>
  return {
    AND: [
      personId ? { OR: [{ actorId: personId }, { personId }] } : {},
      organizationId
        ? { OR: [{ organizationId }, { payload: { path: ['organization', 'id'], equals: organizationId } }] }
        : {},
      byPeople ? { actorId: { not: null } } : {},
      kind ? { kind: { in: kindsOf(kind) } } : {},
    ],
  }
}

type Acting = { name: string; translations: unknown; memberships: { role: string }[] }

function standing({ memberships, ...person }: Acting) {
  return { ...person, secretariat: memberships.some(({ role }) => role === 'secretariat') }
}

function itemOf(event: {
  kind: string
  payload: Prisma.JsonValue
  commentId: string | null
  documentId: string | null
}) {
  if (event.commentId) return `comments/${event.commentId}`
  const number = payloadNumber(event.payload)
  if (number && event.kind.startsWith('recommendation.')) return `recommendations/${number}`
  if (number && /^(followUp|evidence|part)\./.test(event.kind)) return `follow-ups/${number}`
  return event.documentId ? `documents/${event.documentId}` : null
}

function payloadNumber(payload: Prisma.JsonValue) {
  return payload !== null && typeof payload === 'object' && !Array.isArray(payload) ? Number(payload.number) : null
}
