import { z } from 'zod'
import { db, type Tx } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { reportImplemented } from '../../follow-ups/closure.ts'
import { confirmNoChange } from '../../follow-ups/no-change.ts'
import { report } from '../../follow-ups/progress.ts'
import { id, version } from '../../form-fields.ts'
import { conflict, done, invalid, type Outcome, ok } from '../../outcome.ts'
import { type Actor, nowOf } from '../../viewer.ts'
import { visibleFollowUps } from '../../visibility.ts'
import { changedSince } from './reported-meanwhile.ts'
import { isExpected, isHandedIn, mustBeOpen, onRequest } from './request.ts'
import { rowSelect } from './row.ts'
import { lacking, type RowValues, valuesOf } from './row-values.ts'

export const handInInput = z.object({ id, version })

/**
 * Hands in the answer of an organization: what its rows say is reported through the ordinary commands. When a row lacks
 * something or its follow-up changed meanwhile, nothing is. Should the process die between two rows, those that were
 * reported stay so, and handing in again goes on with the others.
 */
export function handIn(actor: Actor, input: z.infer<typeof handInInput>): Promise<Outcome> {
  // One at a time in this process: each takes a second connection for its commands, and they must never all wait for one.
  const turn = last.then(() => handInNow(actor, input))
  last = turn.catch(() => {})
  return turn
}

let last: Promise<unknown> = Promise.resolve()

async function handInNow(actor: Actor, input: z.infer<typeof handInInput>): Promise<Outcome> {
  const handed = await onRequest(actor, input, {
    verb: 'submitReview',
    already: (request): Outcome<Outcome> | null => (isHandedIn(request) ? ok(done) : null),
    rule: async (request, tx) => {
      const closed = await mustBeOpen(request, tx, actor)
      if (closed) return closed
      const rows = await rowsOf(tx, actor, request.id)
      const expected = rows.filter(({ followUp }) => isExpected(followUp, request.organizationId))
      const toSay = expected.filter((row) => row.savedAt && !row.updateId)
      const said = rows.filter(({ updateId }) => updateId).length
      if (toSay.length + said === 0 && !request.replies.some(Boolean))
        return invalid('', 'collecting.errors.nothingSaid')
      const incomplete = toSay.filter(({ values }) => lacking(values))
      if (incomplete.length > 0) return invalid('', 'collecting.errors.incomplete', { rows: refs(incomplete) })
      const moved = await changedSince(actor, request.reviewId, toSay)
      const rowsMoved = toSay.filter(({ followUp }) => moved.has(followUp.id))
      if (rowsMoved.length > 0) return conflict('collecting.errors.followUpsChanged', { rows: refs(rowsMoved) })
      return ok({ toSay, untouched: expected.filter(({ savedAt }) => !savedAt).length })
    },
    write: async ({ id, reviewId, review, organization }, tx, { toSay, untouched }) => {
      // The commands run in transactions of their own, and nothing is written here before they are through.
      const updates = new Map<string, string>()
      const failed: typeof toSay = []
      for (const row of toSay) {
        const updateId = await say({ ...actor, reviewId }, row)
        if (updateId) updates.set(row.id, updateId)
        else failed.push(row)
      }
      for (const [rowId, updateId] of updates) await tx.reviewRow.update({ where: { id: rowId }, data: { updateId } })
      // What was reported stays so, and is kept as such, whatever became of the others.
      if (failed.length > 0) return conflict('collecting.errors.followUpsChanged', { rows: refs(failed) })
      await tx.reviewRequest.update({
        where: { id },
        data: { submittedAt: nowOf(actor), submittedById: actor.personId, version: { increment: 1 } },
      })
      const confirmed = toSay.filter(({ values }) => values.noChange).length
      const { number } = review
      const submitted = { number, organization, reported: toSay.length - confirmed, confirmed, untouched }
      await record(tx, actor, 'review.submitted', submitted, { reviewId, visibility: 'participants' })
      return done
    },
  })
  return handed.status === 'ok' ? handed.value : handed
}

async function rowsOf(tx: Tx, actor: Actor, requestId: string) {
  const rows = await tx.reviewRow.findMany({
    // What was restricted since is not theirs to report on, and holds nothing else up.
    where: { requestId, followUp: visibleFollowUps(actor) },
    orderBy: { followUp: { number: 'asc' } },
    select: rowSelect(actor),
  })
  return rows.map((row) => ({ ...row, values: valuesOf(row, row.followUp, row.followUp.updates[0]) }))
}

type Said = { followUp: { id: string; version: number }; values: RowValues }

/** @returns the id of the report that was made of it; null when the follow-up would not have it */
async function say(actor: Actor, { followUp, values }: Said) {
  const target = { id: followUp.id, version: followUp.version }
  const { progress, confidence, changed, obstacles, nextStep } = values
  const outcome = values.noChange
    ? await confirmNoChange(actor, target)
    : progress === 'implemented'
      ? await reportImplemented(actor, { ...target, summary: changed })
      : progress && confidence
        ? await report(actor, { ...target, progress, confidence, changed, obstacles, nextStep })
        : null
  if (outcome?.status !== 'ok') return null
  const update = await db.update.findFirst({
    where: { followUpId: followUp.id },
    orderBy: { at: 'desc' },
    select: { id: true },
  })
  return update?.id ?? null
}

function refs(rows: { followUp: { number: number } }[]) {
  return rows.map(({ followUp }) => `F-${followUp.number}`).join(', ')
}
