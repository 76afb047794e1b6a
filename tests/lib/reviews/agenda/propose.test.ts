import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { AgendaReason } from '#lib/db/generated/enums.ts'
import { removeAgendaItem } from '#lib/reviews/agenda/items.ts'
import { proposeAgenda } from '#lib/reviews/agenda/propose.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { givenItem, givenReview, itemsOf, reviewEvents } from '../meeting/given.ts'

let world: World
let id: string

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  id = await givenReview(world, { frozen: false })
})

const future = new Date('2099-01-31T00:00:00Z')
const past = new Date('2020-01-31T00:00:00Z')
const returned = { progressWas: 'inProgress', summary: 'Done.', decision: 'refused' } as const
const pending = { progressWas: 'inProgress', summary: 'Done.' } as const

type Case = [string, Partial<Prisma.FollowUpUncheckedCreateInput>, AgendaReason[]]

/** A follow-up that the Cabinet Office leads in every case; what is said of it, and why it deserves talk. */
const cases: Case[] = [
  ['on its way', { dueOn: future, confidence: 'achievable' }, []],
  ['at risk', { confidence: 'atRisk' }, ['atRisk']],
  ['in need of support', { confidence: 'supportNeeded' }, ['supportNeeded']],
  ['overdue', { dueOn: past }, ['overdue']],
  ['at risk and overdue', { dueOn: past, confidence: 'atRisk' }, ['atRisk', 'overdue']],
  ['at risk but on hold', { progress: 'onHold', confidence: 'atRisk' }, ['atRisk']],
  ['reported and waiting', { progress: 'implemented', closures: { create: pending } }, ['contestedClosure']],
  ['returned', { closures: { create: returned } }, ['contestedClosure']],
  ['verified', { progress: 'implemented', verifiedAt: past, confidence: 'atRisk', dueOn: past }, []],
  ['discontinued', { progress: 'discontinued', confidence: 'atRisk', dueOn: past }, []],
  ['marked', { discussionRequests: { create: { reason: 'Stuck.' } } }, ['marked']],
  ['marked once and talked about', { discussionRequests: { create: { reason: 'Stuck.', droppedAt: past } } }, []],
]

describe('what deserves talk', () => {
  test.each(cases)('%s', async (_, data, reasons) => {
    const leadId = world.organizations.cabinetOffice.id
    await givenFollowUp(world, { leadId, progress: 'inProgress', dueOn: future, ...data })
    expect(await proposeAgenda(world.actors.secretary, { id })).toMatchObject({ status: 'ok' })
    expect((await itemsOf(id)).map((item) => item.reasons)).toEqual(reasons.length > 0 ? [reasons] : [])
  })

  test('what a lead was asked about and did not answer, once answers are due', async () => {
    const { cabinetOffice, mext } = world.organizations
    const led = async (leadId: string) => (await givenFollowUp(world, { leadId, progress: 'inProgress' })).id
    const [asked, passedOn, answered] = [await led(cabinetOffice.id), await led(mext.id), await led(mext.id)]
    await led(cabinetOffice.id)
    const rows = (...ids: string[]) => ({ create: ids.map((followUpId) => ({ followUpId })) })
    await db.reviewRequest.create({
      data: { reviewId: id, organizationId: cabinetOffice.id, rows: rows(asked, passedOn) },
    })
    await db.reviewRequest.create({
      data: { reviewId: id, organizationId: mext.id, submittedAt: new Date(), rows: rows(answered) },
    })
    await proposeAgenda(world.actors.secretary, { id })
    expect(await itemsOf(id)).toEqual([])
    await db.review.update({ where: { id }, data: { closesOn: past } })
    await proposeAgenda(world.actors.secretary, { id })
    expect(await itemsOf(id)).toMatchObject([{ followUpId: asked, reasons: ['silent'] }])
  })

  test('a recommendation that was declined, as long as that is the answer', async () => {
    const { r2, r3 } = world.recommendations
    const { cabinetOffice } = world.organizations
    const answer = { organizationId: cabinetOffice.id, personId: world.actors.cabinetFocal.personId, reason: 'No.' }
    await db.response.create({ data: { ...answer, recommendationId: r2.id, kind: 'declined' } })
    await db.response.create({ data: { ...answer, recommendationId: r3.id, kind: 'declined', current: false } })
    await proposeAgenda(world.actors.secretary, { id })
    expect(await itemsOf(id)).toMatchObject([{ recommendationId: r2.id, reasons: ['declined'] }])
  })
})

describe('the proposal', () => {
  test('stands in the order of the themes, within a theme in that of the numbers, and is on record', async () => {
    const { r1, r3 } = world.recommendations
    await givenFollowUp(world, { progress: 'inProgress', confidence: 'atRisk' }, r3.id)
    await givenFollowUp(world, { progress: 'inProgress', confidence: 'atRisk' }, r1.id)
    await givenFollowUp(world, { progress: 'inProgress', confidence: 'supportNeeded' }, r1.id)
    await proposeAgenda(world.actors.secretary, { id })
    expect(await numbers()).toEqual([2, 3, 1])
    expect((await itemsOf(id)).map(({ position }) => position)).toEqual([1, 2, 3])
    expect(await reviewEvents(id)).toMatchObject([{ kind: 'agenda.proposed', payload: { number: 2, added: 3 } }])
  })

  test('made again adds what is new behind its theme, keeps an order made by hand, and leaves off what was taken off', async () => {
    const { r1, r3 } = world.recommendations
    for (const recommendationId of [r1.id, r3.id])
      await givenFollowUp(world, { progress: 'inProgress', confidence: 'atRisk' }, recommendationId)
    await proposeAgenda(world.actors.secretary, { id })
    const [first] = await itemsOf(id)
    await removeAgendaItem(world.actors.secretary, { id, itemId: first?.id ?? '', version: 1 })
    await givenFollowUp(world, { progress: 'inProgress', dueOn: past }, r3.id)
    expect(await proposeAgenda(world.actors.secretary, { id })).toEqual({ status: 'ok', value: { added: 1 } })
    expect(await numbers()).toEqual([2, 3])
    expect(await proposeAgenda(world.actors.secretary, { id })).toEqual({ status: 'ok', value: { added: 0 } })
  })

  test('made again tells the reasons as they are now, and keeps what was added by hand', async () => {
    const { id: followUpId } = await givenFollowUp(world, { progress: 'inProgress', confidence: 'atRisk' })
    await givenItem(world, id, 'F-1')
    const reasons = async () => {
      await proposeAgenda(world.actors.secretary, { id })
      return (await itemsOf(id)).map((item) => item.reasons)
    }
    expect(await reasons()).toEqual([['added', 'atRisk']])
    await db.followUp.update({ where: { id: followUpId }, data: { confidence: 'secured', dueOn: past } })
    expect(await reasons()).toEqual([['added', 'overdue']])
    await db.followUp.update({ where: { id: followUpId }, data: { dueOn: future } })
    expect(await reasons()).toEqual([['added']])
  })

  test('is the secretariat’s', async () => {
    const refused = { status: 'refused', why: 'forbidden' }
    for (const actor of [world.actors.cabinetFocal, world.actors.observer])
      expect(await proposeAgenda(actor, { id })).toMatchObject(refused)
    expect(await reviewEvents(id)).toEqual([])
  })
})

async function numbers() {
  const rows = await db.agendaItem.findMany({
    where: { reviewId: id, removedAt: null },
    orderBy: { position: 'asc' },
    select: { followUp: { select: { number: true } } },
  })
  return rows.map(({ followUp }) => followUp?.number)
}
