import type { Tx } from '../db/client.ts'
import { nameSelect, personSelect } from '../translation.ts'
import { visibleEvents } from '../visibility.ts'
import type { ToldEvent } from './event-to-tell.ts'
import type { Rule } from './rules.ts'

export type Told = Awaited<ReturnType<typeof membersToTell>>[number]

/** Those of a rule's members who have an address, in an order that stays. */
export async function membersToTell(tx: Tx, { seriesId }: ToldEvent, where: ReturnType<Rule['to']>) {
  if (!where) return []
  return tx.membership.findMany({
    where: { AND: [where, { seriesId, endedAt: null, person: { email: { not: null } } }] },
    orderBy: { id: 'asc' },
    select: {
      personId: true,
      role: true,
      organizationId: true,
      organization: { select: nameSelect },
      person: { select: { ...personSelect, email: true, language: true } },
    },
  })
}

/** Nobody hears by mail what they could not read on the page. */
export async function maySee(tx: Tx, event: ToldEvent, { personId, role, organizationId, person }: Told) {
  if (personId === event.personId) return true
  const viewer = {
    seriesId: event.seriesId,
    personId,
    name: person.name,
    role,
    organizationId,
    language: 'en' as const,
  }
  return (await tx.event.count({ where: { AND: [{ id: event.id }, visibleEvents(viewer)] } })) > 0
}
