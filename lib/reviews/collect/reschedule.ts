import type { z } from 'zod'
import { db, type Tx } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { id, version } from '../../form-fields.ts'
import { todayIn } from '../../on-series.ts'
import { done, invalid } from '../../outcome.ts'
import { isoDay } from '../../time.ts'
import type { Actor } from '../../viewer.ts'
import { type FoundReview, onReview, saveReview } from '../review.ts'
import { type LadderDays, ladder } from './ladder-dates.ts'
import { datesInput, wrongDates } from './open.ts'
import { isOver } from './request.ts'

export const rescheduleInput = datesInput.extend({ id, version })

type Input = z.infer<typeof rescheduleInput>

/** Moves the closing date of a review and the steps that were not taken yet; one without a day is left out from now on. */
export function reschedule(actor: Actor, input: Input) {
  return onReview(actor, input, {
    verb: 'openReview',
    already: async (review, tx) => (same(review, await ladderOf(review.id, tx), input) ? done : null),
    rule: async (review, tx) => {
      if (!review.openedAt || isOver(review)) return invalid('', 'collecting.errors.over')
      return wrongDates(input, await todayIn(tx, actor))
    },
    write: async (review, tx) => {
      await saveReview(tx, review, { closesOn: input.closesOn })
      await moveSteps(tx, review.id, input)
      const { number, closesOn } = review
      const moved = { number, old: closesOn && isoDay(closesOn), new: isoDay(input.closesOn) }
      await record(tx, actor, 'review.rescheduled', moved, { reviewId: review.id, visibility: 'participants' })
    },
  })
}

/** The day of each step that at least one organization still has before it. */
export async function ladderOf(reviewId: string, client: Pick<Tx, 'escalation'> = db): Promise<LadderDays> {
  const steps = await client.escalation.findMany({
    where: { request: { reviewId }, takenAt: null },
    distinct: ['step'],
    orderBy: { dueOn: 'desc' },
    select: { step: true, dueOn: true },
  })
  const day = (step: (typeof ladder)[number]) => steps.find((each) => each.step === step)?.dueOn ?? null
  return {
    reminder: day('reminder'),
    secondReminder: day('secondReminder'),
    letter: day('letter'),
    noAnswer: day('noAnswer'),
  }
}

function same(review: FoundReview, standing: LadderDays, input: Input) {
  const steps = ladder.every((step) => standing[step]?.getTime() === input[step]?.getTime())
  return steps && review.closesOn?.getTime() === input.closesOn.getTime()
}

async function moveSteps(tx: Tx, reviewId: string, days: LadderDays) {
  const requests = await tx.reviewRequest.findMany({ where: { reviewId }, select: { id: true } })
  for (const step of ladder) {
    const dueOn = days[step]
    const waiting = { step, takenAt: null, request: { reviewId } }
    if (!dueOn) await tx.escalation.deleteMany({ where: waiting })
    else {
      await tx.escalation.updateMany({ where: waiting, data: { dueOn } })
      const missing = requests.map(({ id: requestId }) => ({ requestId, step, dueOn }))
      await tx.escalation.createMany({ data: missing, skipDuplicates: true })
    }
  }
}
