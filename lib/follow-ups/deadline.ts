import { z } from 'zod'
import { nameFor } from '../command.ts'
import type { Decision } from '../db/generated/enums.ts'
import { record } from '../events/record.ts'
import { dayField, id, requiredText, text, version } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import { conflict, done, invalid } from '../outcome.ts'
import { daysBetween, isoDay, today } from '../time.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { lapse } from './lapse.ts'
import { amongParticipants, confirming, type Found, onFollowUp, save } from './on-follow-up.ts'
import { mustBeUnderway } from './state.ts'

/** The agreed moves of a due date: how often, by how many days together, and the dates that no longer hold. */
export function movesOf(extensions: { decision: Decision; fromDueOn: Date | null; toDueOn: Date }[]) {
  const agreed = extensions.filter(({ decision }) => decision === 'agreed')
  const earlier = agreed.flatMap(({ fromDueOn }) => fromDueOn ?? [])
  const days = agreed.reduce(
    (sum, { fromDueOn, toDueOn }) => sum + (fromDueOn ? daysBetween(fromDueOn, toDueOn) : 0),
    0,
  )
  return { times: agreed.length, days, earlier }
}

export const requestExtensionInput = z.object({ id, version, dueOn: dayField, reason: requiredText(2000) })

export function requestExtension(actor: Actor, input: z.infer<typeof requestExtensionInput>) {
  const { dueOn, reason } = input
  return onFollowUp(actor, input, {
    verb: 'requestExtension',
    already: async (item, tx) => {
      const pending = await tx.extension.findFirst({ where: { followUpId: item.id, decision: 'pending' } })
      return pending && isoDay(pending.toDueOn) === isoDay(dueOn) && pending.reason === reason ? done : null
    },
    rule: async (item, tx) => {
      if (item.dueOn && dueOn <= item.dueOn) return invalid('dueOn', 'progress.errors.notLater')
      if (dueOn < todayOf(actor, item)) return invalid('dueOn', 'followUps.errors.past')
      const pending = await tx.extension.count({ where: { followUpId: item.id, decision: 'pending' } })
      return pending > 0 ? invalid('', 'progress.errors.alreadyAsked') : mustBeUnderway(item)
    },
    write: async (item, tx) => {
      const at = nowOf(actor)
      const { id: followUpId, number, dueOn: fromDueOn } = item
      const requested = { requestedById: actor.personId, requestedAt: at }
      await tx.extension.create({ data: { followUpId, fromDueOn, toDueOn: dueOn, reason, ...requested } })
      await save(tx, item, confirming(actor, item))
      const shift = { number, from: fromDueOn && isoDay(fromDueOn), to: isoDay(dueOn) }
      await record(tx, actor, 'followUp.extensionRequested', { ...shift, reason }, amongParticipants(item))
    },
  })
}

export const decideExtensionInput = z
  .object({ id, extensionId: id, decision: z.enum(['agreed', 'refused'], key('errors.choose')), reason: text(2000) })
  .refine(({ decision, reason }) => decision === 'agreed' || reason, {
    path: ['reason'],
    message: key('errors.required'),
  })

/** Agreed, the due date moves; the earlier one stays in the request. */
export function decideExtension(actor: Actor, input: z.infer<typeof decideExtensionInput>) {
  const { extensionId, decision, reason } = input
  return onFollowUp(actor, input, {
    verb: 'decideExtension',
    already: async (item, tx) => {
      const asked = await tx.extension.findFirst({ where: { id: extensionId, followUpId: item.id } })
      if (!asked) return invalid('', 'errors.notFound')
      if (asked.decision === 'pending') return null
      if (asked.decision === decision) return done
      return conflict('progress.errors.decided', { name: await nameFor(tx, actor, asked.decidedById) })
    },
    rule: mustBeUnderway,
    write: async (item, tx) => {
      const { number } = item
      const asked = await tx.extension.update({
        where: { id: extensionId },
        data: { decision, decidedById: actor.personId, decidedAt: nowOf(actor), decisionReason: reason || null },
      })
      await save(tx, item, decision === 'agreed' ? { dueOn: asked.toDueOn } : {})
      const shift = { number, from: item.dueOn && isoDay(item.dueOn), to: isoDay(asked.toDueOn) }
      const about = amongParticipants(item)
      if (decision === 'agreed')
        await record(tx, actor, 'followUp.extensionAgreed', { ...shift, reason: reason || null }, about)
      else await record(tx, actor, 'followUp.extensionRefused', { ...shift, reason }, about)
    },
  })
}

export const rescheduleInput = z.object({ id, version, dueOn: dayField, reason: requiredText(2000) })

/** Moves the due date by a decision that nobody had to ask for; a request that waits is answered with it. */
export function reschedule(actor: Actor, input: z.infer<typeof rescheduleInput>) {
  const { dueOn, reason } = input
  return onFollowUp(actor, input, {
    verb: 'decideExtension',
    already: ({ dueOn: now }) => (now && isoDay(now) === isoDay(dueOn) ? done : null),
    rule: (item) => (dueOn < todayOf(actor, item) ? invalid('dueOn', 'followUps.errors.past') : mustBeUnderway(item)),
    write: async (item, tx) => {
      const at = nowOf(actor)
      const followUpId = item.id
      const decided = {
        decision: 'agreed',
        decidedById: actor.personId,
        decidedAt: at,
        decisionReason: reason,
      } as const
      const waiting = await tx.extension.findFirst({ where: { followUpId, decision: 'pending', toDueOn: dueOn } })
      if (waiting) await tx.extension.update({ where: { id: waiting.id }, data: decided })
      else {
        const asked = { fromDueOn: item.dueOn, toDueOn: dueOn, reason, requestedById: actor.personId, requestedAt: at }
        await tx.extension.create({ data: { followUpId, ...asked, ...decided } })
      }
      await lapse(tx, actor, item, { offers: false })
      await save(tx, item, { dueOn })
      const shift = { number: item.number, from: item.dueOn && isoDay(item.dueOn), to: isoDay(dueOn) }
      await record(tx, actor, 'followUp.extensionAgreed', { ...shift, reason }, amongParticipants(item))
    },
  })
}

export function todayOf(actor: Actor, item: Pick<Found, 'series'>) {
  return today(item.series.timeZone, nowOf(actor))
}
