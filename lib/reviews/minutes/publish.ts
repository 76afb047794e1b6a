import { z } from 'zod'
import { changedBy } from '../../command.ts'
import type { Tx } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { id, version } from '../../form-fields.ts'
import { key } from '../../messages/key.ts'
import { invalid } from '../../outcome.ts'
import { type Actor, nowOf } from '../../viewer.ts'
import { type FoundReview, onReview, saveReview } from '../review.ts'
import { canonicalJson, sha256Of } from '../snapshot/canonical.ts'
import { openNext } from './carry-over.ts'
import { type MinutesContent, minutesContent } from './content.ts'
import { draftOf } from './draft.ts'

export const publishInput = z.object({ id, version, confirm: z.literal('yes', key('errors.confirm')) })

/**
 * Freezes and numbers the minutes, counts the roundtable as held, and opens the next review with everything still open.
 * What the meeting decided has to be confirmed or withdrawn by then, so that the minutes say what became of it.
 */
export function publishMinutes(actor: Actor, input: z.infer<typeof publishInput>) {
  return onReview(actor, input, {
    verb: 'publishMinutes',
    rule: async (review, tx) => {
      if (review.stage === 'published')
        return changedBy(tx, actor, { reviewId: review.id, kind: 'minutes.published' }, 'minutes.errors.published')
      if (review.stage !== 'drafting') return invalid('', 'minutes.errors.notDrafting')
      const waiting = await tx.meetingDecision.count({
        where: { confirmedAt: null, withdrawnAt: null, agendaItem: { reviewId: review.id, removedAt: null } },
      })
      if (waiting > 0) return invalid('', 'minutes.errors.unconfirmed', { count: waiting })
      const unanswered = await tx.minutesComment.count({ where: { reviewId: review.id, answeredAt: null } })
      return unanswered > 0 ? invalid('', 'minutes.errors.unanswered', { count: unanswered }) : null
    },
    write: async (review, tx, _, curator) => {
      const minutes = await freezeMinutes(tx, actor, review, await draftOf(tx, review), { number: 1 })
      await tx.roundtable.update({ where: { id: review.roundtable.id }, data: { held: true, ...whenHeld(review) } })
      await saveReview(tx, review, { publishedAt: nowOf(actor) })
      const next = await openNext(tx, curator, review, minutes.content.carriedOver)
      const published = {
        number: review.number,
        minutes: minutes.number,
        sha256: minutes.sha256,
        open: minutes.content.carriedOver.length,
        next: next.number,
      }
      await record(tx, actor, 'minutes.published', published, { reviewId: review.id, visibility: 'public' })
      return { number: review.number, minutes: minutes.number }
    },
  })
}

/** A meeting that was held before its planned time, or without one, was held when it was. */
function whenHeld({ roundtable, meetingBeganAt, meetingEndedAt }: FoundReview) {
  if (!meetingBeganAt || (roundtable.startsAt && roundtable.startsAt <= (meetingEndedAt ?? meetingBeganAt))) return {}
  return { startsAt: meetingBeganAt, endsAt: meetingEndedAt }
}

export async function freezeMinutes(
  tx: Tx,
  actor: Actor,
  review: FoundReview,
  draft: MinutesContent,
  numbered: { number: number; correctsId?: string; erratum?: string },
) {
  const content = minutesContent.parse(draft)
  const canonical = canonicalJson(content)
  const sha256 = sha256Of(canonical)
  const by = { publishedAt: nowOf(actor), publishedById: actor.personId }
  await tx.minutes.create({ data: { ...numbered, ...by, reviewId: review.id, content: canonical, sha256 } })
  return { number: numbered.number, content, sha256 }
}
