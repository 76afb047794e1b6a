import { expect } from 'vitest'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { eventsOf, givenFollowUp, type World } from '#tests/world.ts'

export const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

/** A follow-up that the Cabinet Office leads, supported by MEXT, due on 30 September 2027. */
export async function givenLed(world: World, data: Partial<Prisma.FollowUpUncheckedCreateInput> = {}) {
  const { cabinetOffice, mext } = world.organizations
  const item = await givenFollowUp(world, {
    leadId: cabinetOffice.id,
    contactId: world.actors.cabinetContributor.personId,
    dueOn: day('2027-09-30'),
    progress: 'inProgress',
    confidence: 'achievable',
    lastConfirmedAt: new Date('2025-12-01T00:00:00Z'),
    supports: { create: { organizationId: mext.id } },
    ...data,
  })
  await db.assignment.create({
    data: { followUpId: item.id, organizationId: cabinetOffice.id, state: 'takenOn', answeredAt: item.createdAt },
  })
  return item
}

export const stored = (id: string) => db.followUp.findUniqueOrThrow({ where: { id } })

export async function kindsOf(id: string) {
  return (await eventsOf(id)).map((event) => event.kind)
}

/** That a command was refused in this way, and that neither the row nor the record knows of it. */
export async function expectNothing<T>(id: string, attempt: () => Promise<T>, outcome: object) {
  const before = [await stored(id), await kindsOf(id)]
  expect(await attempt()).toMatchObject(outcome)
  expect([await stored(id), await kindsOf(id)]).toEqual(before)
}
