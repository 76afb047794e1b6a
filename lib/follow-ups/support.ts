import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import type { OrganizationRef } from '../events/payload.ts'
import { record } from '../events/record.ts'
import { id } from '../form-fields.ts'
import { done, invalid, ok } from '../outcome.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { type Found, onFollowUp, organizationOf } from './on-follow-up.ts'
import { mustBeUnderway } from './state.ts'

/* Supports come and go beside the row itself, so nobody who is writing about it meanwhile is held up. */
export const supportInput = z.object({ id, organizationId: id })

export function addSupport(actor: Actor, input: z.infer<typeof supportInput>) {
  const { organizationId } = input
  return onFollowUp(actor, input, {
    verb: 'changeSupport',
    concerning: () => ({ organizationId }),
    already: (item) => (supports(item, organizationId) ? done : null),
    rule: async (item, tx) => {
      if (item.leadId === organizationId) return invalid('organizationId', 'followUps.errors.leads')
      const organization = await organizationOf(tx, actor, organizationId)
      if (!organization) return invalid('organizationId', 'errors.choose')
      return mustBeUnderway(item) ?? ok(organization)
    },
    write: (item, tx, organization) => writeSupport(tx, actor, item, organization),
  })
}

export function endSupport(actor: Actor, input: z.infer<typeof supportInput>) {
  const { organizationId } = input
  return onFollowUp(actor, input, {
    verb: 'changeSupport',
    concerning: () => ({ organizationId }),
    already: (item) => (supports(item, organizationId) ? null : done),
    write: async (item, tx) => {
      const organization = await organizationOf(tx, actor, organizationId)
      if (organization) await endSupportOf(tx, actor, item, organization)
    },
  })
}

type Supported = Pick<Found, 'id' | 'number' | 'visibility'>

/** The support with its event; for `addSupport`, and for a follow-up that has supports from its start. */
export async function writeSupport(tx: Tx, actor: Actor, item: Supported, organization: OrganizationRef) {
  const { id: followUpId, number, visibility } = item
  await tx.support.create({ data: { followUpId, organizationId: organization.id, since: nowOf(actor) } })
  await record(tx, actor, 'followUp.supportAdded', { number, organization }, { followUpId, visibility })
}

/** Nothing happens where the organization does not support. */
export async function endSupportOf(tx: Tx, actor: Actor, item: Supported, organization: OrganizationRef) {
  const { id: followUpId, number, visibility } = item
  const { count } = await tx.support.deleteMany({ where: { followUpId, organizationId: organization.id } })
  if (count > 0) await record(tx, actor, 'followUp.supportEnded', { number, organization }, { followUpId, visibility })
}

function supports(item: Found, organizationId: string) {
  return item.supports.some((support) => support.organizationId === organizationId)
}
