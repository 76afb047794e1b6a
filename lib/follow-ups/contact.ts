import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { record } from '../events/record.ts'
import { id, optionalId, version } from '../form-fields.ts'
import { done, invalid, ok } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { amongParticipants, onFollowUp, save } from './on-follow-up.ts'

export const changeContactInput = z.object({ id, version, contactId: optionalId.optional() })

/** A person leaves, the work stays: another member of the lead, or visibly nobody. */
export function changeContact(actor: Actor, input: z.infer<typeof changeContactInput>) {
  const contactId = input.contactId ?? null
  return onFollowUp(actor, input, {
    verb: 'changeContact',
    already: (item) => (item.contactId === contactId ? done : null),
    rule: async (item, tx) => {
      if (!item.leadId) return invalid('contactId', 'followUps.errors.noLead')
      const next = contactId ? await memberOf(tx, actor, item.leadId, contactId) : null
      return contactId && !next ? invalid('contactId', 'followUps.errors.notOfLead') : ok(next)
    },
    write: async (item, tx, next) => {
      await save(tx, item, { contactId })
      const about = { ...amongParticipants(item), personId: contactId ?? undefined }
      const changed = { number: item.number, old: item.contact, new: next }
      await record(tx, actor, 'followUp.contactChanged', changed, about)
    },
  })
}

/** A person who is at present a member of the series for this organization; null when not. */
export function memberOf(tx: Tx, actor: Actor, organizationId: string | null, personId: string) {
  if (!organizationId) return null
  const membership = { seriesId: actor.seriesId, organizationId, endedAt: null }
  return tx.person.findFirst({
    where: { id: personId, memberships: { some: membership } },
    select: { id: true, name: true },
  })
}
