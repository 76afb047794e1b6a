import { z } from 'zod'
import { db, reader } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { type Shown, shownPerson } from '../shown.ts'
import { everyWording, nameSelect, personSelect } from '../translation.ts'
import { isMember, type Viewer } from '../viewer.ts'
import { visibleComments } from '../visibility.ts'
import { type ItemId, itemOf } from './item.ts'
import type { Mentionable } from './mentions.ts'

const organization = {
  select: { id: true, slug: true, ...nameSelect, shortName: true },
} as const

const columns = {
  id: true,
  parentId: true,
  authorId: true,
  body: true,
  language: true,
  translations: true,
  visibility: true,
  version: true,
  createdAt: true,
  editedAt: true,
  withdrawnAt: true,
  author: { select: personSelect },
  organization,
  revisions: { select: { id: true, body: true, until: true }, orderBy: { until: 'desc' }, take: 20 },
  mentions: {
    select: {
      seenAt: true,
      personId: true,
      organizationId: true,
      person: { select: { id: true, name: true, translations: true } },
      organization,
    },
  },
} as const satisfies Prisma.CommentSelect

type Row = Prisma.CommentGetPayload<{ select: typeof columns }>

/**
 * A comment as it is shown: withdrawn, there are no words in it, only who withdrew it. `unread`: it mentions the viewer,
 * who has not said to have read it. Who it was in an organization is for members to know: for the public `author` is null.
 */
export type ShownComment = Omit<Row, 'mentions' | 'author'> & {
  author: Shown | null
  withdrawnBy: Shown | null
  mentioned: Mentioned[]
  unread: boolean
}
export type Mentioned = Mentionable & { path: string }
export type Thread = ShownComment & { replies: ShownComment[] }

const most = 30
const newestFirst = [{ createdAt: 'desc' }, { id: 'desc' }] satisfies Prisma.CommentOrderByWithRelationInput[]

/**
 * What this viewer may read on an item, oldest first, thirty comments at a time. `earlier` is the newest of those before.
 * An answer whose comment stands on an earlier page begins a thread of its own.
 * @param upTo the comment that the page ends with; without, the newest
 */
export async function threadsOf(viewer: Viewer, item: ItemId, upTo?: string) {
  const rows = await reader(viewer).comment.findMany({
    where: readOn(viewer, item),
    select: columns,
    orderBy: newestFirst,
    take: most + 1,
    ...(z.uuid().safeParse(upTo).success && { cursor: { id: upTo } }),
  })
  const withdrawers = await withdrawersOf(viewer, rows)
  const comments = rows
    .slice(0, most)
    .reverse()
    .map((row) => shown(viewer, row, withdrawers))
  const here = new Set(comments.map(({ id }) => id))
  const under = ({ parentId }: ShownComment) => (parentId !== null && here.has(parentId) ? parentId : null)
  const replies = Map.groupBy(comments, under)
  const threads = (replies.get(null) ?? []).map(
    (comment): Thread => ({ ...comment, replies: replies.get(comment.id) ?? [] }),
  )
  return { threads, earlier: rows[most]?.id ?? null }
}

function readOn(viewer: Viewer, { recommendationId, followUpId }: ItemId): Prisma.CommentWhereInput {
  return { ...visibleComments(viewer), ...(recommendationId ? { recommendationId } : { followUpId }) }
}

/**
 * Where a comment stands: its item's path within the series, and whether that shows it among the newest; null when this viewer
 * may not see it.
 */
export async function placeOf(viewer: Viewer, id: string) {
  if (!z.uuid().safeParse(id).success) return null
  const found = await reader(viewer).comment.findFirst({
    where: { ...visibleComments(viewer), id },
    select: {
      createdAt: true,
      recommendationId: true,
      followUpId: true,
      recommendation: { select: { number: true } },
      followUp: { select: { number: true } },
    },
  })
  if (!found) return null
  const { recommendation, followUp } = found
  const path = recommendation ? `recommendations/${recommendation.number}` : `follow-ups/${followUp?.number}`
  const item = itemOf(found)
  const newer = { ...readOn(viewer, item), createdAt: { gte: found.createdAt }, id: { not: id } }
  const isNew = (await reader(viewer).comment.count({ where: newer })) < most
  return { path, isNew, ...item }
}

/** Who withdrew what; asked of today, because what is withdrawn by now is not shown in the past either. */
async function withdrawersOf({ language }: Viewer, rows: Row[]) {
  const withdrawn = rows.filter(({ withdrawnAt }) => withdrawnAt).map(({ id }) => id)
  if (withdrawn.length === 0) return new Map<string | null, Shown>()
  const events = await db.event.findMany({
    where: { commentId: { in: withdrawn }, kind: 'comment.withdrawn' },
    select: { commentId: true, actor: { select: personSelect } },
  })
  return new Map(events.flatMap(({ commentId, actor }) => (actor ? [[commentId, shownPerson(actor, language)]] : [])))
}

function shown(viewer: Viewer, { mentions, ...row }: Row, withdrawers: Map<string | null, Shown>): ShownComment {
  const named = isMember(viewer) || !row.organization
  const author = named ? shownPerson(row.author, viewer.language) : null
  const comment = { ...row, author, withdrawnBy: null, unread: false, mentioned: [] }
  if (row.withdrawnAt) {
    const withdrawnBy = named ? (withdrawers.get(row.id) ?? author) : null
    return { ...comment, body: '', translations: {}, revisions: [], withdrawnBy }
  }
  const unread = row.authorId !== viewer.personId && mentions.some((mention) => waitsFor(viewer, mention))
  return { ...comment, unread, mentioned: mentions.flatMap(mentionedBy) }
}

function waitsFor(viewer: Viewer, { seenAt, personId, organizationId }: Row['mentions'][number]) {
  const mine = !viewer.asOf && (personId ? personId === viewer.personId : organizationId === viewer.organizationId)
  return isMember(viewer) && seenAt === null && mine
}

function mentionedBy({ person, organization: whole }: Row['mentions'][number]): Mentioned[] {
  if (person)
    return [{ kind: 'person', id: person.id, names: everyWording(person, 'name'), path: `people/${person.id}` }]
  return whole
    ? [
        {
          kind: 'organization',
          id: whole.id,
          names: everyWording(whole, 'name', 'shortName'),
          path: `organizations/${whole.slug}`,
        },
      ]
    : []
}
