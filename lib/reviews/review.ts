import { changedBy, commandOn, lock, type Noun } from '../command.ts'
import { reader, type Tx } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { titleSelect } from '../translation.ts'
import { isMember, type Viewer } from '../viewer.ts'
import { stageOf, stageSelect } from './stage.ts'

const columns = {
  id: true,
  seriesId: true,
  number: true,
  scope: true,
  questions: true,
  language: true,
  translations: true,
  message: true,
  closesOn: true,
  ...stageSelect,
  currentItemId: true,
  currentSince: true,
  draftedAt: true,
  commentsUntil: true,
  version: true,
  roundtable: {
    select: { id: true, number: true, ...titleSelect, startsAt: true, endsAt: true, place: true, held: true },
  },
  snapshot: { select: { number: true, takenAt: true, sha256: true } },
} satisfies Prisma.ReviewSelect

type Row = Prisma.ReviewGetPayload<{ select: typeof columns }>

export type FoundReview = Row & { stage: ReturnType<typeof stageOf> }

/** The public sees what was published, members what was opened, the secretariat what is planned too. */
export function visibleReviews(viewer: Viewer): Prisma.ReviewWhereInput {
  const within = { seriesId: viewer.seriesId }
  if (viewer.role === 'secretariat') return within
  return isMember(viewer) ? { ...within, openedAt: { not: null } } : { ...within, publishedAt: { not: null } }
}

/** The review of roundtable `number`; null when there is none or it is not open to the viewer. */
export async function findReview(viewer: Viewer, number: number): Promise<FoundReview | null> {
  if (!Number.isSafeInteger(number) || number > 2_147_483_647) return null
  const where = { ...visibleReviews(viewer), number }
  return withStage(await reader(viewer).review.findFirst({ where, select: columns }))
}

/** Newest first. */
export async function listReviews(viewer: Viewer): Promise<FoundReview[]> {
  const newest = { where: visibleReviews(viewer), orderBy: { number: 'desc' } } as const
  const rows = await reader(viewer).review.findMany({ ...newest, select: columns })
  return rows.map((row) => ({ ...row, stage: stageOf(row) }))
}

type Target = { id: string; version?: number }

export const review: Noun<FoundReview, Target> = {
  find: async (tx, actor, { id }) => {
    await lock(tx, actor, 'Review', id)
    return withStage(await tx.review.findFirst({ where: { AND: [visibleReviews(actor), { id }] }, select: columns }))
  },
  lost: ({ id }, tx, actor) => changedBy(tx, actor, { reviewId: id }),
}

export const onReview = commandOn(review)

/** Writes to the row of a found review and raises its version. */
export function saveReview(tx: Tx, review: { id: string }, data: Prisma.ReviewUncheckedUpdateInput) {
  return tx.review.update({
    where: { id: review.id },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  })
}

function withStage(row: Row | null): FoundReview | null {
  return row && { ...row, stage: stageOf(row) }
}
