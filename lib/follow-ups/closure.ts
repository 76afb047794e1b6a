import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { record } from '../events/record.ts'
import { id, requiredText, text, version } from '../form-fields.ts'
import { done, invalid } from '../outcome.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { amongParticipants, type Found, onFollowUp, save } from './on-follow-up.ts'
import { isReported, mustBeUnderway } from './state.ts'
import { addUpdate } from './updates.ts'

export const reportImplementedInput = z.object({ id, version, summary: requiredText(10_000) })

/** The lead's word that it is done; it counts as done once verified. */
export function reportImplemented(actor: Actor, input: z.infer<typeof reportImplementedInput>) {
  const { summary } = input
  return onFollowUp(actor, input, {
    verb: 'reportImplemented',
    already: (item) => (item.progress === 'implemented' ? done : null),
    rule: mustBeUnderway,
    write: async (item, tx) => {
      const at = nowOf(actor)
      const about = await addUpdate(tx, actor, item, { progress: 'implemented', changed: summary })
      const reported = { progressWas: item.progress, reportedById: actor.personId, reportedAt: at }
      await tx.closure.create({ data: { followUpId: item.id, summary, ...reported } })
      await save(tx, item, { progress: 'implemented', reportedAt: at, lastConfirmedAt: at })
      const said = { number: item.number, progressWas: item.progress, reason: summary }
      await record(tx, actor, 'followUp.implementedReported', said, about)
    },
  })
}

export const verifyInput = z.object({ id, version, reason: text(2000) })

export function verify(actor: Actor, input: z.infer<typeof verifyInput>) {
  const reason = input.reason || null
  return onFollowUp(actor, input, {
    verb: 'verify',
    already: (item) => (item.verifiedAt ? done : null),
    rule: mustBeReported,
    write: async (item, tx) => {
      await decide(tx, actor, item, { decision: 'agreed', decisionReason: reason })
      await save(tx, item, { verifiedAt: nowOf(actor) })
      const about = { followUpId: item.id, visibility: item.visibility }
      await record(tx, actor, 'followUp.verified', { number: item.number, reason }, about)
    },
  })
}

export const returnToLeadInput = z.object({ id, version, reason: requiredText(2000) })

/** Not yet implemented after all: the follow-up is again as it was before the lead's word. */
export function returnToLead(actor: Actor, input: z.infer<typeof returnToLeadInput>) {
  const { reason } = input
  return onFollowUp(actor, input, {
    verb: 'verify',
    already: async (item, tx) => {
      const last = await tx.closure.findFirst({ where: { followUpId: item.id }, orderBy: { reportedAt: 'desc' } })
      return last?.decision === 'refused' && item.progress !== 'implemented' ? done : null
    },
    rule: mustBeReported,
    write: async (item, tx) => {
      const { progressWas: progress } = await decide(tx, actor, item, { decision: 'refused', decisionReason: reason })
      await save(tx, item, { progress, reportedAt: null })
      const about = amongParticipants(item)
      await record(tx, actor, 'followUp.returned', { number: item.number, progress, reason }, about)
    },
  })
}

function mustBeReported(item: Found) {
  return isReported(item) ? null : invalid('', 'progress.errors.notReported')
}

/** Answers the closure that waits; items that were closed before their closures were kept have none to answer. */
async function decide(
  tx: Tx,
  actor: Actor,
  item: Found,
  data: { decision: 'agreed' | 'refused'; decisionReason: string | null },
) {
  const waiting = await tx.closure.findFirst({
    where: { followUpId: item.id, decision: 'pending' },
    select: { id: true, progressWas: true },
  })
  if (!waiting) return { progressWas: 'inProgress' as const }
  const decided = { ...data, decidedById: actor.personId, decidedAt: nowOf(actor) }
  await tx.closure.update({ where: { id: waiting.id }, data: decided })
  return waiting
}
