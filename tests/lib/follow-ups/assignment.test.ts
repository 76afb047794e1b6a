import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { handBack, takeOn } from '#lib/follow-ups/assignment.ts'
import { requestExtension } from '#lib/follow-ups/deadline.ts'
import { offerLead, withdrawOffer } from '#lib/follow-ups/offer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, givenFollowUp, type World } from '#tests/world.ts'
import { day, expectNothing, givenLed, kindsOf, stored } from './standing.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const at = new Date('2026-06-12T03:00:00Z')
const forbidden = { status: 'refused', why: 'forbidden' }

async function givenOffer(to = world.organizations.cabinetOffice) {
  const item = await givenFollowUp(world)
  await offerLead(world.actors.secretary, { id: item.id, version: 1, organizationId: to.id, message: 'Please' })
  return stored(item.id)
}

function takes({ id, version }: { id: string; version: number }, dueOn = day('2026-09-30')) {
  const { cabinetFocal, cabinetContributor } = world.actors
  return takeOn({ ...cabinetFocal, at }, { id, version, contactId: cabinetContributor.personId, dueOn })
}

describe('offering', () => {
  test('is recorded, once, with its message', async () => {
    const item = await givenOffer()
    const { cabinetOffice } = world.organizations
    const again = { id: item.id, version: 1, organizationId: cabinetOffice.id, message: 'Please' }
    expect(await offerLead(world.actors.secretary, again)).toMatchObject({ status: 'ok' })
    expect(await eventsOf(item.id)).toMatchObject([
      { kind: 'followUp.offered', payload: { organization: { name: 'Cabinet Office' }, reason: 'Please' } },
    ])
    expect(await db.assignment.count()).toBe(1)
  })

  test('goes to one organization at a time', async () => {
    const { id, version } = await givenOffer()
    const other = { id, version, organizationId: world.organizations.mext.id, message: '' }
    await expectNothing(id, () => offerLead(world.actors.secretary, other), { status: 'invalid' })
    const withdrawn = { id, version, organizationId: world.organizations.cabinetOffice.id }
    expect(await withdrawOffer(world.actors.secretary, withdrawn)).toMatchObject({ status: 'ok' })
    expect(await withdrawOffer(world.actors.secretary, withdrawn)).toMatchObject({ status: 'ok' })
    const next = { ...other, version: version + 1 }
    expect(await offerLead(world.actors.secretary, next)).toMatchObject({ status: 'ok' })
    expect(await kindsOf(id)).toEqual(['followUp.offered', 'followUp.offerWithdrawn', 'followUp.offered'])
  })

  test('is for the secretariat; a focal point offers to their own organization', async () => {
    const { id, version } = await givenFollowUp(world)
    const offer = { id, version, organizationId: world.organizations.mext.id, message: '' }
    for (const actor of [world.actors.cabinetFocal, world.actors.mextContributor, world.actors.observer])
      await expectNothing(id, () => offerLead(actor, offer), forbidden)
    expect(await offerLead(world.actors.mextFocal, offer)).toMatchObject({ status: 'ok' })
  })
})

describe('taking on', () => {
  test('names the contact and the due date', async () => {
    const item = await givenOffer()
    expect(await takes(item)).toMatchObject({ status: 'ok' })
    expect(await stored(item.id)).toMatchObject({
      leadId: world.organizations.cabinetOffice.id,
      contactId: world.actors.cabinetContributor.personId,
      dueOn: day('2026-09-30'),
      lastConfirmedAt: at,
    })
    expect(await db.assignment.findFirst()).toMatchObject({ state: 'takenOn', answeredAt: at })
    expect((await eventsOf(item.id)).at(-1)).toMatchObject({
      kind: 'followUp.takenOn',
      payload: { contact: { name: 'Ren Cabinet' }, dueOn: '2026-09-30' },
    })
  })

  test('twice is once', async () => {
    const item = await givenOffer()
    await takes(item)
    expect(await takes(item)).toMatchObject({ status: 'ok' })
    expect(await kindsOf(item.id)).toEqual(['followUp.offered', 'followUp.takenOn'])
  })

  test('by two at once succeeds for one and tells the other who was quicker', async () => {
    const item = await givenFollowUp(world)
    const mext = { id: item.id, version: 1, contactId: world.actors.mextFocal.personId, dueOn: day('2026-10-01') }
    const outcomes = await Promise.all([takes(item), takeOn({ ...world.actors.mextFocal, at }, mext)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['conflict', 'ok'])
    const winner = outcomes[0]?.status === 'ok' ? 'Aoi Cabinet' : 'Yui Education'
    expect(outcomes).toContainEqual({ status: 'conflict', message: 'errors.changed', values: { name: winner } })
    expect(await kindsOf(item.id)).toEqual(['followUp.takenOn'])
    expect(await db.assignment.count({ where: { state: 'takenOn' } })).toBe(1)
  })

  test('is possible unasked where nobody leads, not where somebody does or somebody else was asked', async () => {
    const free = await givenFollowUp(world)
    expect(await takes(free)).toMatchObject({ status: 'ok' })
    const led = await givenFollowUp(world, { leadId: world.organizations.mext.id })
    await expectNothing(led.id, () => takes(led), { message: 'followUps.errors.alreadyLed' })
    const asked = await givenOffer(world.organizations.mext)
    await expectNothing(asked.id, () => takes(asked), { message: 'followUps.errors.offeredElsewhere' })
  })

  test('needs a day that is not past where the series is at home, and a contact from the lead', async () => {
    const item = await givenOffer()
    const late = new Date('2026-09-30T15:30:00Z')
    const { cabinetFocal, mextFocal } = world.actors
    const dated = { id: item.id, version: item.version, contactId: cabinetFocal.personId, dueOn: day('2026-09-30') }
    const past = { status: 'invalid', field: 'dueOn', message: 'followUps.errors.past' }
    await expectNothing(item.id, () => takeOn({ ...cabinetFocal, at: late }, dated), past)
    const foreign = { ...dated, contactId: mextFocal.personId }
    const refused = { status: 'invalid', field: 'contactId' }
    await expectNothing(item.id, () => takeOn({ ...cabinetFocal, at }, foreign), refused)
    await db.membership.updateMany({ where: { personId: cabinetFocal.personId }, data: { endedAt: at } })
    await expectNothing(item.id, () => takeOn({ ...cabinetFocal, at }, dated), refused)
  })

  test('replaces the earlier lead, whose pending request lapses, and the support of the new one', async () => {
    const item = await givenLed(world)
    const { cabinetFocal, secretary, mextFocal } = world.actors
    const { mext } = world.organizations
    const later = { id: item.id, version: 1, dueOn: day('2027-12-31'), reason: 'too early' }
    await requestExtension({ ...cabinetFocal, at }, later)
    await offerLead(secretary, { id: item.id, version: 2, organizationId: mext.id, message: '' })
    const taken = { id: item.id, version: 3, contactId: mextFocal.personId, dueOn: day('2026-10-01') }
    expect(await takeOn({ ...mextFocal, at }, taken)).toMatchObject({ status: 'ok' })
    expect(await stored(item.id)).toMatchObject({ leadId: mext.id, dueOn: day('2026-10-01') })
    expect(await db.support.count()).toBe(0)
    expect(await db.extension.findFirst()).toMatchObject({ decision: 'refused', decidedById: null })
    expect(await db.assignment.count({ where: { state: 'takenOn' } })).toBe(1)
    expect((await kindsOf(item.id)).slice(-2)).toEqual(['followUp.supportEnded', 'followUp.takenOn'])
  })
})

describe('handing back', () => {
  test('an offer leaves everything else as it was', async () => {
    const item = await givenOffer()
    const back = { id: item.id, version: item.version, reason: 'no staff' }
    for (const actor of [world.actors.mextFocal, world.actors.secretary, world.actors.cabinetContributor])
      await expectNothing(item.id, () => handBack(actor, back), forbidden)
    expect(await handBack(world.actors.cabinetFocal, back)).toMatchObject({ status: 'ok' })
    expect(await handBack(world.actors.cabinetFocal, back)).toMatchObject({ status: 'ok' })
    expect(await db.assignment.findFirst()).toMatchObject({ state: 'handedBack', reason: 'no staff' })
    const events = (await eventsOf(item.id)).slice(1)
    expect(events).toMatchObject([{ kind: 'followUp.handedBack', payload: { wasLead: false, reason: 'no staff' } }])
  })

  test('the lead leaves nobody to lead and to ask; the due date stays', async () => {
    const item = await givenLed(world)
    const back = { id: item.id, version: 1, reason: 'reorganized' }
    expect(await handBack(world.actors.cabinetFocal, back)).toMatchObject({ status: 'ok' })
    expect(await stored(item.id)).toMatchObject({ leadId: null, contactId: null, dueOn: item.dueOn })
    expect(await eventsOf(item.id)).toMatchObject([{ kind: 'followUp.handedBack', payload: { wasLead: true } }])
  })
})

test('what a viewer does not see is not found', async () => {
  const item = await givenFollowUp(world, { visibility: 'secretariat' })
  await expectNothing(item.id, () => takes(item), { status: 'refused', why: 'notFound' })
})
