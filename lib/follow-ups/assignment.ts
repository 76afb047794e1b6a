import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { record } from '../events/record.ts'
import { dayField, id, requiredText, version } from '../form-fields.ts'
import { done, invalid, ok } from '../outcome.ts'
import { isoDay } from '../time.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { memberOf } from './contact.ts'
import { todayOf } from './deadline.ts'
import { lapse } from './lapse.ts'
import { amongParticipants, type Found, named, onFollowUp, organizationOf, save } from './on-follow-up.ts'
import { mustBeUnderway } from './state.ts'
import { endSupportOf } from './support.ts'

export const takeOnInput = z.object({ id, version, contactId: id, dueOn: dayField })

/**
 * The actor's organization leads from now on: in answer to an offer, or of its own accord where nobody leads and nobody
 * else was asked. Whoever led before leads no longer.
 */
export function takeOn(actor: Actor, input: z.infer<typeof takeOnInput>) {
  const { contactId, dueOn } = input
  const ours = actor.organizationId
  return onFollowUp(actor, input, {
    verb: 'answerOffer',
    concerning: () => ({ organizationId: ours }),
    already: (item) => {
      const same = item.leadId === ours && item.contactId === contactId && item.dueOn?.getTime() === dueOn.getTime()
      return same ? done : null
    },
    rule: async (item, tx) => {
      const [offer] = item.assignments
      if (offer && offer.organization.id !== ours)
        return invalid('', 'followUps.errors.offeredElsewhere', named(offer.organization, actor))
      if (!offer && item.lead) return invalid('', 'followUps.errors.alreadyLed', named(item.lead, actor))
      if (dueOn < todayOf(actor, item)) return invalid('dueOn', 'followUps.errors.past')
      const contact = await memberOf(tx, actor, ours, contactId)
      const organization = contact && ours && (await organizationOf(tx, actor, ours))
      if (!organization) return invalid('contactId', 'followUps.errors.notOfLead')
      return mustBeUnderway(item) ?? ok({ organization, contact })
    },
    write: async (item, tx, { organization, contact }) => {
      await supersede(tx, actor, item)
      await answerOffer(tx, actor, item, organization.id)
      await endSupportOf(tx, actor, item, organization)
      await save(tx, item, { leadId: organization.id, contactId, dueOn, lastConfirmedAt: nowOf(actor) })
      const taken = { number: item.number, organization, contact, dueOn: isoDay(dueOn) }
      const about = { ...amongParticipants(item), personId: contact.id }
      await record(tx, actor, 'followUp.takenOn', taken, about)
    },
  })
}

export const handBackInput = z.object({ id, version, reason: requiredText(2000) })

/** Gives back the lead, or the offer of it. Nobody leads then; the due date stays, visibly without anybody to keep it. */
export function handBack(actor: Actor, input: z.infer<typeof handBackInput>) {
  const { reason } = input
  const ours = actor.organizationId ?? undefined
  const answered = { state: 'handedBack', answeredById: actor.personId, answeredAt: nowOf(actor), reason } as const
  return onFollowUp(actor, input, {
    verb: 'handBack',
    concerning: async (item, tx) => {
      const asked = await tx.assignment.count({
        where: { followUpId: item.id, organizationId: ours, state: { in: ['offered', 'takenOn', 'handedBack'] } },
      })
      return { organizationId: asked > 0 ? ours : null }
    },
    already: (item) => (item.leadId === ours || offerTo(item, ours) ? null : done),
    rule: mustBeUnderway,
    write: async (item, tx) => {
      const offer = offerTo(item, ours)
      const wasLead = !offer
      const organization = offer?.organization ?? item.lead
      if (!organization) throw new Error(`F-${item.number} is neither led by ${ours} nor offered to it`)
      await tx.assignment.updateMany({
        where: offer ? { id: offer.id } : { followUpId: item.id, organizationId: ours, state: 'takenOn' },
        data: answered,
      })
      if (wasLead) await lapse(tx, actor, item, { offers: false })
      await save(tx, item, wasLead ? { leadId: null, contactId: null } : {})
      const back = { number: item.number, organization, reason, wasLead }
      await record(tx, actor, 'followUp.handedBack', back, amongParticipants(item))
    },
  })
}

function offerTo(item: Found, organizationId?: string) {
  return item.assignments.find(({ organization }) => organization.id === organizationId)
}

async function supersede(tx: Tx, actor: Actor, item: Found) {
  if (!item.leadId) return
  await tx.assignment.updateMany({
    where: { followUpId: item.id, organizationId: item.leadId, state: 'takenOn' },
    data: { state: 'withdrawn' },
  })
  await lapse(tx, actor, item, { offers: false })
}

async function answerOffer(tx: Tx, actor: Actor, item: Found, organizationId: string) {
  const taken = { state: 'takenOn', answeredById: actor.personId, answeredAt: nowOf(actor) } as const
  const [offer] = item.assignments
  if (offer) await tx.assignment.update({ where: { id: offer.id }, data: taken })
  else
    await tx.assignment.create({
      data: { followUpId: item.id, organizationId, offeredById: actor.personId, offeredAt: taken.answeredAt, ...taken },
    })
}
