import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { historyOf } from '#lib/events/history.ts'
import { reportImplemented, returnToLead, verify } from '#lib/follow-ups/closure.ts'
import { reopen } from '#lib/follow-ups/discontinuation.ts'
import { isClosed, isReported } from '#lib/follow-ups/state.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, type World } from '#tests/world.ts'
import { expectNothing, givenLed, kindsOf, stored } from './standing.ts'

let world: World
let item: Awaited<ReturnType<typeof givenLed>>
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  item = await givenLed(world)
})

const at = new Date('2026-08-01T02:00:00Z')
const ok = { status: 'ok' }
const forbidden = { status: 'refused', why: 'forbidden' }
const said = (version = 1) => ({ id: item.id, version, summary: 'The group has met' })
const answered = (version: number, reason = 'The minutes are missing') => ({ id: item.id, version, reason })

test('the lead reports implemented; only the secretariat makes it count', async () => {
  const { cabinetContributor, secretary, mextFocal } = world.actors
  for (const actor of [secretary, mextFocal, world.actors.observer])
    await expectNothing(item.id, () => reportImplemented(actor, said()), forbidden)
  expect(await reportImplemented({ ...cabinetContributor, at }, said())).toMatchObject(ok)
  expect(await reportImplemented({ ...cabinetContributor, at }, said())).toMatchObject(ok)
  const reported = await stored(item.id)
  expect(reported).toMatchObject({ progress: 'implemented', reportedAt: at, verifiedAt: null })
  expect([isReported(reported), isClosed(reported)]).toEqual([true, false])
  await expectNothing(item.id, () => verify(world.actors.cabinetFocal, answered(2, '')), forbidden)

  expect(await verify({ ...secretary, at }, answered(2, ''))).toMatchObject(ok)
  expect(await verify({ ...secretary, at }, answered(2, ''))).toMatchObject(ok)
  const verified = await stored(item.id)
  expect(verified).toMatchObject({ progress: 'implemented', verifiedAt: at })
  expect([isReported(verified), isClosed(verified)]).toEqual([false, true])
  expect(await db.closure.findMany()).toMatchObject([{ decision: 'agreed', decidedById: secretary.personId }])
  expect(await kindsOf(item.id)).toEqual(['followUp.implementedReported', 'followUp.verified'])
})

test('returned, it stands as before, and can be reported and verified after all', async () => {
  const { cabinetFocal, secretary } = world.actors
  await db.followUp.update({ where: { id: item.id }, data: { progress: 'notStarted' } })
  await reportImplemented(cabinetFocal, said())
  expect(await returnToLead(secretary, answered(2))).toMatchObject(ok)
  expect(await returnToLead(secretary, answered(2))).toMatchObject(ok)
  expect(await stored(item.id)).toMatchObject({ progress: 'notStarted', reportedAt: null })
  expect((await eventsOf(item.id)).at(-1)).toMatchObject({
    kind: 'followUp.returned',
    payload: { progress: 'notStarted', reason: 'The minutes are missing' },
  })
  await reportImplemented(cabinetFocal, said(3))
  expect(await verify(secretary, answered(4))).toMatchObject(ok)
  expect(await db.closure.count()).toBe(2)
})

test('verified and returned at once, one of them holds', async () => {
  const { cabinetFocal, secretary } = world.actors
  await reportImplemented(cabinetFocal, said())
  const outcomes = await Promise.all([verify(secretary, answered(2)), returnToLead(secretary, answered(2))])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['conflict', 'ok'])
  expect(await eventsOf(item.id)).toHaveLength(2)
})

test('nothing is verified that was not reported', async () => {
  const refused = { status: 'invalid', message: 'progress.errors.notReported' }
  await expectNothing(item.id, () => verify(world.actors.secretary, answered(1)), refused)
  await expectNothing(item.id, () => returnToLead(world.actors.secretary, answered(1)), refused)
})

test('a verified follow-up can be reopened with a reason', async () => {
  const { cabinetFocal, secretary } = world.actors
  await reportImplemented(cabinetFocal, said())
  await verify(secretary, answered(2))
  expect(await reopen(secretary, answered(3, 'It was undone'))).toMatchObject(ok)
  const reopened = { progress: 'inProgress', verifiedAt: null, reportedAt: null }
  expect(await stored(item.id)).toMatchObject({ ...reopened, confidence: null })
})

test('a reopening is seen as widely as the verification that it takes back, and is nobody’s report', async () => {
  const { cabinetFocal, secretary } = world.actors
  await db.followUp.update({ where: { id: item.id }, data: { visibility: 'public' } })
  await reportImplemented(cabinetFocal, said())
  await verify(secretary, answered(2))
  await reopen(secretary, answered(3, 'It was undone'))
  const update = await db.update.findFirstOrThrow({ where: { followUpId: item.id }, orderBy: { at: 'desc' } })
  expect(update).toMatchObject({ changed: 'It was undone', visibility: 'public', organizationId: null })
  const rows = await historyOf(world.nobody, { followUpId: item.id }, { limit: 10 })
  expect(rows[0]?.text).toContain('reopened F-1')
})
