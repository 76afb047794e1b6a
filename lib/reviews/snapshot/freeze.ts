import { z } from 'zod'
import { lock } from '../../command.ts'
import { freezeInstant, type Tx } from '../../db/client.ts'
import { headOf } from '../../events/chain.ts'
import { record } from '../../events/record.ts'
import { optionalId, requiredText } from '../../form-fields.ts'
import { key } from '../../messages/key.ts'
import { onSeries } from '../../on-series.ts'
import { conflict, invalid, type Outcome } from '../../outcome.ts'
import type { Actor } from '../../viewer.ts'
import { type FoundReview, onReview, saveReview } from '../review.ts'
import { canonicalJson, sha256Of } from './canonical.ts'
import type { SnapshotContent } from './content.ts'
import { contentOf } from './read.ts'

export const freezeInput = z.object({
  title: requiredText(200),
  reviewId: optionalId.optional(),
  /** the newest number that the form knew of, so that a form sent twice freezes once */
  after: z.coerce.number(key('errors.invalid')).int().nonnegative().optional(),
})

type Input = z.infer<typeof freezeInput>
type Frozen = { number: number; sha256: string }

/**
 * Keeps the state of the series for ever, as of one instant at which nobody was in the middle of writing. For a review it
 * becomes the snapshot that its meeting works on, in place of an earlier one, as long as the meeting has not begun.
 */
export async function freeze(actor: Actor, input: Input): Promise<Outcome<Frozen>> {
  const { reviewId: id } = input
  const target = id && { id }
  // Asked beforehand, since reading all that there is takes long and nothing may be locked meanwhile.
  const asked = target
    ? await onReview(actor, target, { verb: 'freeze', write: async ({ roundtable }) => roundtable.id })
    : await onSeries(actor, { verb: 'freeze', write: async () => undefined })
  if (asked.status !== 'ok') return asked
  for (let attempt = 1; ; attempt += 1) {
    const asOf = actor.at ?? (await freezeInstant())
    const head = await headOf(actor.seriesId)
    const named = { title: input.title, roundtableId: asked.value, chainHead: head?.digest }
    const content = await contentOf(actor.seriesId, asOf, named)
    const outcome = target
      ? await onReview(actor, target, {
          verb: 'freeze',
          rule: async (review, tx) => mustPrepare(review) ?? (await mustBeNext(tx, actor, input, asOf)),
          write: (review, tx) => keep(tx, actor, content, review),
        })
      : await onSeries(actor, {
          verb: 'freeze',
          rule: (_, tx) => mustBeNext(tx, actor, input, asOf),
          write: (_, tx) => keep(tx, actor, content, null),
        })
    const overtaken = outcome.status === 'conflict' && outcome.message === overtakenBy && input.after === undefined
    if (!overtaken || attempt === 3) return outcome
  }
}

const overtakenBy = 'snapshots.errors.overtaken'

function mustPrepare(review: FoundReview) {
  if (review.stage === 'planned') return invalid('', 'snapshots.errors.notOpened')
  return review.meetingBeganAt ? invalid('', 'snapshots.errors.meetingBegan') : null
}

/** Numbers go with instants: of two that are frozen at once, the one that was overtaken is no later than the other. */
async function mustBeNext(tx: Tx, actor: Actor, { after }: Input, asOf: Date) {
  await lock(tx, actor, 'Series', actor.seriesId)
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
  if (review) await saveReview(tx, review, { snapshotId: id })
  return { number, sha256 }
}

function newestOf(tx: Tx, seriesId: string) {
  return tx.snapshot.findFirst({
    where: { seriesId },
    orderBy: { number: 'desc' },
    select: { number: true, takenAt: true },
  })
}
