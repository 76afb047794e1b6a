import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import type { Visibility } from '../db/generated/enums.ts'
import type { OrganizationRef } from '../events/payload.ts'
import { record } from '../events/record.ts'
import { id, text, version } from '../form-fields.ts'
import { done, invalid, ok } from '../outcome.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { amongParticipants, named, onFollowUp, organizationOf, save } from './on-follow-up.ts'
import { mustBeUnderway } from './state.ts'

export const offerLeadInput = z.object({ id, version, organizationId: id, message: text(2000) })

/** Asks an organization to lead. One is asked at a time; a focal point may ask their own organization only. */
export function offerLead(actor: Actor, input: z.infer<typeof offerLeadInput>) {
  const { organizationId, message } = input
  return onFollowUp(actor, input, {
    verb: 'offerLead',
    concerning: () => ({ organizationId }),
    already: ({ assignments: [offer] }) => (offer?.organization.id === organizationId ? done : null),
    rule: async (item, tx) => {
      const [offer] = item.assignments
      if (offer) return invalid('organizationId', 'followUps.errors.alreadyOffered', named(offer.organization, actor))
      if (item.lead?.id === organizationId)
        return invalid('organizationId', 'followUps.errors.alreadyLed', named(item.lead, actor))
      const organization = await organizationOf(tx, actor, organizationId)
      if (!organization) return invalid('organizationId', 'errors.choose')
      return mustBeUnderway(item) ?? ok(organization)
    },
    write: async (item, tx, organization) => {
      await save(tx, item, {})
      await writeOffer(tx, actor, item, organization, message)
    },
  })
}

/** The offer with its event; for `offerLead`, and for a follow-up that is offered as it is created. */
export async function writeOffer(
  tx: Tx,
  actor: Actor,
  item: { id: string; number: number; visibility: Visibility },
  organization: OrganizationRef,
  message: string,
) {
  const { id: followUpId, number } = item
  const offered = { organizationId: organization.id, offeredById: actor.personId, offeredAt: nowOf(actor) }
  await tx.assignment.create({ data: { followUpId, message: message || null, ...offered } })
  const reason = message || null
  await record(tx, actor, 'followUp.offered', { number, organization, reason }, amongParticipants(item))
}

export const withdrawOfferInput = z.object({ id, version, organizationId: id })

export function withdrawOffer(actor: Actor, input: z.infer<typeof withdrawOfferInput>) {
  const { organizationId } = input
  return onFollowUp(actor, input, {
    verb: 'offerLead',
    concerning: () => ({ organizationId }),
    already: ({ assignments: [offer] }) => (offer?.organization.id === organizationId ? null : done),
    write: async (item, tx) => {
      const [offer] = item.assignments
      if (!offer) throw new Error(`F-${item.number} has no offer to withdraw`)
      await tx.assignment.update({ where: { id: offer.id }, data: { state: 'withdrawn', answeredAt: nowOf(actor) } })
      await save(tx, item, {})
      const withdrawn = { number: item.number, organization: offer.organization }
      await record(tx, actor, 'followUp.offerWithdrawn', withdrawn, amongParticipants(item))
    },
  })
}
