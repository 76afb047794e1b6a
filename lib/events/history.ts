import { z } from 'zod'
import { ask, reader } from '../db/client.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Viewer } from '../viewer.ts'
import { visibleEvents } from '../visibility.ts'
import { type Described, describe } from './describe.ts'
import { type EventGroup, kindsOf } from './groups.ts'
import { namesNow } from './names-now.ts'
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
  const found = await reader(viewer).event.findMany({
    where: {
      AND: [visibleEvents(viewer), within(scope), before ? { sequence: { lt: BigInt(before) } } : {}],
    },
    orderBy: { sequence: 'desc' },
    take: limit,
    select: {
      id: true,
      sequence: true,
      at: true,
      kind: true,
      payload: true,
      actorId: true,
      organizationId: true,
      followUpId: true,
      recommendationId: true,
      evidenceId: true,
      personId: true,
      commentId: true,
      documentId: true,
    },
  })
  const [events, names, secretaries] = await Promise.all([
    withRecommendationsSeen(viewer, found),
    namesNow(reader(viewer), viewer.seriesId, found, {
      people: found.map(({ actorId }) => actorId),
      organizations: found.map(({ organizationId }) => organizationId),
    }),
    secretariesAmong(viewer, found),
  ])
  const doer = ({ actorId, organizationId }: (typeof found)[number]) => {
    const actor = names.people.get(actorId ?? '')
    const secretariat = actorId !== null && secretaries.has(actorId)
    return { actor: actor && { ...actor, secretariat }, organization: names.organizations.get(organizationId ?? '') }
  }
  return events.map((event) => ({
    ...describe({ ...event, ...doer(event) }, viewer.language, names),
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

async function secretariesAmong(viewer: Viewer, events: { actorId: string | null }[]) {
  const rows = await reader(viewer).membership.findMany({
    where: {
      seriesId: viewer.seriesId,
      role: 'secretariat',
      personId: { in: events.flatMap(({ actorId }) => actorId ?? []) },
    },
    select: { personId: true },
  })
  return new Set(rows.map(({ personId }) => personId))
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
