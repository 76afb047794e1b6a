import { z } from 'zod'
import { db, freezeInstant, type Tx, transaction } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { optionalId, requiredText } from '../../form-fields.ts'
import { conflict, forbidden, invalid, notFound, type Outcome, ok } from '../../outcome.ts'
import { can } from '../../policy.ts'
import type { Actor } from '../../viewer.ts'
import { type FoundReview, reviewChange, saveReview, visibleReviews } from '../review.ts'
import { canonicalJson, sha256Of } from './canonical.ts'
import type { SnapshotContent } from './content.ts'
import { contentOf } from './read.ts'

export const freezeInput = z.object({
  title: requiredText(200),
  /** the review that will work on it */
  reviewId: optionalId.optional(),
  /** the newest number that the form knew of, so that a form sent twice freezes once */
  after: z.coerce.number('errors.invalid').int().nonnegative().optional(),
})

type Input = z.infer<typeof freezeInput>
type Frozen = { number: number; sha256: string }

/**
 * Keeps the state of the series for ever, as of one instant at which nobody was in the middle of writing. For a review it
 * becomes the snapshot that its meeting works on, in place of an earlier one, as long as the meeting has not begun.
 */
export async function freeze(actor: Actor, input: Input): Promise<Outcome<Frozen>> {
  if (!can(actor, 'freeze')) return forbidden
  const review = input.reviewId ? await findReview(actor, input.reviewId) : null
  if (input.reviewId && !review) return notFound
  for (let attempt = 1; ; attempt += 1) {
    const asOf = actor.at ?? (await freezeInstant())
    const named = { title: input.title, roundtableId: review?.roundtableId }
    const content = await contentOf(actor.seriesId, asOf, named)
    const outcome = review
      ? await reviewChange<Frozen>(
          actor,
          { id: review.id },
          {
            verb: 'freeze',
            rule: async (now, tx) => mustPrepare(now) ?? (await mustBeNext(tx, actor, input, asOf)),
            write: async (now, tx) => {
              const { id, ...frozen } = await keep(tx, actor, content, now)
              await saveReview(tx, now, { snapshotId: id })
              return frozen
            },
          },
        )
      : await transaction(
          async (tx) =>
            (await mustBeNext(tx, actor, input, asOf)) ?? ok(withoutId(await keep(tx, actor, content, null))),
          actor.at,
        )
    const overtaken = outcome.status === 'conflict' && outcome.message === overtakenBy && input.after === undefined
    if (!overtaken || attempt === 3) return outcome
  }
}

function findReview(actor: Actor, id: string) {
  return db.review.findFirst({
    where: { AND: [visibleReviews(actor), { id }] },
    select: { id: true, roundtableId: true },
  })
}

const overtakenBy = 'snapshots.errors.overtaken'

function mustPrepare(review: FoundReview) {
  if (review.stage === 'planned') return invalid('', 'snapshots.errors.notOpened')
  return review.meetingBeganAt ? invalid('', 'snapshots.errors.meetingBegan') : null
}

/** Numbers go with instants: of two that are frozen at once, the one that was overtaken is no later than the other. */
async function mustBeNext(tx: Tx, actor: Actor, { after }: Input, asOf: Date) {
  await tx.$queryRaw`select id from "Series" where id = ${actor.seriesId}::uuid for no key update`
  const newest = await newestOf(tx, actor.seriesId)
  if (!newest) return null
  if (after !== undefined && newest.number > after)
    return conflict('snapshots.errors.another', { number: newest.number })
  return newest.takenAt >= asOf ? conflict(overtakenBy, { number: newest.number }) : null
}

async function keep(tx: Tx, actor: Actor, read: SnapshotContent, review: FoundReview | null) {
  const number = ((await newestOf(tx, actor.seriesId))?.number ?? 0) + 1
  const text = canonicalJson({ ...read, number } satisfies SnapshotContent)
  const sha256 = sha256Of(text)
  const { title, takenAt } = read
  const { id } = await tx.snapshot.create({
    data: {
      ...{ seriesId: actor.seriesId, number, title, takenAt, content: text, sha256 },
      takenById: actor.personId,
      reviewId: review?.id,
    },
    select: { id: true },
  })
  const counts = { recommendations: read.recommendations.length, followUps: read.followUps.length }
  const said = { number, title, takenAt, sha256, review: review?.number ?? null, ...counts }
  await record(tx, actor, 'snapshot.frozen', said, { reviewId: review?.id, visibility: 'participants' })
  return { id, number, sha256 }
}

function newestOf(tx: Tx, seriesId: string) {
  return tx.snapshot.findFirst({
    where: { seriesId },
    orderBy: { number: 'desc' },
    select: { number: true, takenAt: true },
  })
}

function withoutId({ number, sha256 }: Frozen & { id: string }) {
  return { number, sha256 }
}
