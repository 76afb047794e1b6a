import { z } from 'zod'
import { db } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { id } from '../../form-fields.ts'
import { done, invalid, notFound, type Outcome, ok } from '../../outcome.ts'
import { type Actor, nowOf } from '../../viewer.ts'
import { calledInEvents } from '../agenda/on-agenda.ts'
import { onReview } from '../review.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { carryOut, decisionColumns, hindrance, putOnRecord } from './effects.ts'
import { aboutMeeting, findItem, onMeeting } from './on-meeting.ts'

export const confirmDecisionInput = z.object({ id, decisionId: id })

/**
 * Makes one decision of the meeting so. First its effect, through the ordinary command, then the mark that it was
 * confirmed; broken off in between, it is confirmed by asking again, since the effect is then found to be there.
 */
export async function confirmDecision(actor: Actor, input: z.infer<typeof confirmDecisionInput>): Promise<Outcome> {
  const { id, decisionId } = input
  const asked = await onReview(actor, input, {
    verb: 'confirmDecisions',
    rule: async (_, tx) => {
      const decision = await tx.meetingDecision.findFirst({
        where: { id: decisionId, agendaItem: { reviewId: id } },
        select: decisionColumns,
      })
      if (!decision) return notFound
      if (decision.confirmedAt) return ok(decision)
      if (decision.withdrawnAt) return invalid('', 'meeting.errors.withdrawn')
      const why = hindrance(decision)
      return why ? invalid('', `meeting.cannot.${why}`) : ok(decision)
    },
    write: async (_, __, decision) => decision,
  })
  if (asked.status !== 'ok') return asked
  const decision = asked.value
  if (decision.confirmedAt) return done
  const deciding = { ...actor, reviewId: id }
  const outcome = await carryOut(deciding, decision)
  if (outcome.status !== 'ok') return asNotOfAField(outcome)
  return mark(deciding, input, { ...outcome.value, version: decision.version })
}

export const confirmAllInput = z.object({ id })

/** All that is not confirmed yet, in the order of the agenda; what cannot be is named and holds nothing else up. */
export async function confirmAll(actor: Actor, input: z.infer<typeof confirmAllInput>): Promise<Outcome> {
  const { id } = input
  const asked = await onReview(actor, input, { verb: 'confirmDecisions', write: async () => undefined })
  if (asked.status !== 'ok') return asked
  let refused = 0
  for (const { id: decisionId } of await waiting(id)) {
    const outcome = await confirmDecision(actor, { id, decisionId })
    if (outcome.status !== 'ok') refused += 1
  }
  return refused === 0 ? done : invalid('', 'meeting.errors.someRefused', { count: refused })
}

export function waiting(reviewId: string) {
  return db.meetingDecision.findMany({
    where: { withdrawnAt: null, confirmedAt: null, agendaItem: { reviewId, removedAt: null } },
    orderBy: [{ agendaItem: { position: 'asc' } }, { writtenAt: 'asc' }, { id: 'asc' }],
    select: decisionColumns,
  })
}

/** @param carried the version whose words were carried out; changed meanwhile, it waits to be confirmed as it is now */
function mark(
  actor: Actor,
  { id, decisionId }: z.infer<typeof confirmDecisionInput>,
  carried: { madeId?: string; version: number },
) {
  const target = { id }
  return onMeeting(actor, target, {
    verb: 'confirmDecisions',
    already: async (_, tx) => {
      const now = await tx.meetingDecision.findUnique({ where: { id: decisionId } })
      if (!now) return notFound
      if (now.confirmedAt) return done
      return now.version === carried.version ? null : changedMeanwhile(tx, actor, now)
    },
    write: async (review, tx) => {
      const decision = await tx.meetingDecision.update({
        where: { id: decisionId },
        data: {
          confirmedAt: nowOf(actor),
          confirmedById: actor.personId,
          madeId: carried.madeId,
          version: { increment: 1 },
        },
        select: decisionColumns,
      })
      await putOnRecord(tx, actor, review, decision)
      const item = await findItem(tx, actor, review, decision.agendaItem.id)
      if (!item) throw new Error(`the item of decision ${decisionId} went away`)
      const outcome = { number: review.number, item: calledInEvents(item), kind: decision.kind, text: decision.text }
      await record(tx, actor, 'meeting.outcomeConfirmed', outcome, aboutMeeting(review))
    },
  })
}

/** The form of a confirmation has no fields for what an ordinary command has against it. */
function asNotOfAField<T>(outcome: Exclude<Outcome<T>, { status: 'ok' }>): Outcome {
  return outcome.status === 'invalid' ? { ...outcome, field: '' } : outcome
}
