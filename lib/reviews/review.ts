import { db, type Tx, transaction } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { conflict, forbidden, notFound, type Outcome, ok } from '../outcome.ts'
import { can, type Verb } from '../policy.ts'
import { type Actor, isMember, type Viewer } from '../viewer.ts'
import { stageOf } from './stage.ts'

const columns = {
  id: true,
  seriesId: true,
  number: true,
  scope: true,
  questions: true,
  questionsJa: true,
  message: true,
  messageJa: true,
  closesOn: true,
  openedAt: true,
  snapshotId: true,
  meetingBeganAt: true,
  meetingEndedAt: true,
  currentItemId: true,
  currentSince: true,
  draftedAt: true,
  commentsUntil: true,
  publishedAt: true,
  version: true,
  roundtable: {
    select: {
      id: true,
      number: true,
      title: true,
      titleJa: true,
      startsAt: true,
      endsAt: true,
      place: true,
      placeJa: true,
      held: true,
    },
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
  return withStage(await db.review.findFirst({ where: { ...visibleReviews(viewer), number }, select: columns }))
}

/** Newest first. */
export async function listReviews(viewer: Viewer): Promise<FoundReview[]> {
  const rows = await db.review.findMany({
    where: visibleReviews(viewer),
    orderBy: { number: 'desc' },
    select: columns,
  })
  return rows.map((row) => ({ ...row, stage: stageOf(row) }))
}

/** What a command on one review consists of, in the order in which it is asked. */
export type ReviewSteps<T> = {
  verb: Verb
  /** the answer when it is so already: nothing is written, and no event */
  already?: (review: FoundReview, tx: Tx) => ReviewAnswer<T>
  /** why not; null when nothing speaks against it */
  rule?: (review: FoundReview, tx: Tx) => ReviewAnswer<T>
  write: (review: FoundReview, tx: Tx) => Promise<T>
}

type ReviewAnswer<T> = Outcome<T> | null | Promise<Outcome<T> | null>

/**
 * The way of every command on one review: found through the actor, authorized, checked, and written with its event in one
 * transaction. The row is locked, so commands on one review follow each other.
 * @param target.version the state that the actor saw; somebody else's change since then is a conflict
 */
export function reviewChange<T>(
  actor: Actor,
  target: { id: string; version?: number },
  steps: ReviewSteps<T>,
): Promise<Outcome<T>> {
  return transaction(async (tx): Promise<Outcome<T>> => {
    await tx.$queryRaw`select id from "Review"
      where id = ${target.id}::uuid and "seriesId" = ${actor.seriesId}::uuid for no key update`
    const where = { AND: [visibleReviews(actor), { id: target.id }] }
    const review = withStage(await tx.review.findFirst({ where, select: columns }))
    if (!review) return notFound
    if (!can(actor, steps.verb)) return forbidden
    const already = await steps.already?.(review, tx)
    if (already) return already
    if (target.version !== undefined && target.version !== review.version)
      return conflict('errors.changed', { name: await lastChanger(tx, review.id) })
    return (await steps.rule?.(review, tx)) ?? ok(await steps.write(review, tx))
  }, actor.at)
}

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

async function lastChanger(tx: Tx, reviewId: string) {
  const event = await tx.event.findFirst({
    where: { reviewId, actorId: { not: null } },
    orderBy: { sequence: 'desc' },
    select: { actor: { select: { name: true } } },
  })
  return event?.actor?.name ?? '–'
}
