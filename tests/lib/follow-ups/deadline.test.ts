import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import {
  decideExtension,
  decideExtensionInput,
  movesOf,
  requestExtension,
  reschedule,
} from '#lib/follow-ups/deadline.ts'
import { overdue } from '#lib/follow-ups/stale-and-overdue.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, type World } from '#tests/world.ts'
import { day, expectNothing, givenLed, kindsOf, stored } from './standing.ts'

const agreed = (from: string | null, to: string) =>
  ({ decision: 'agreed', fromDueOn: from ? day(from) : null, toDueOn: day(to) }) as const

describe('the moves of a due date', () => {
  test('are counted in calendar days, over changes of clocks and leap days', () => {
    const moves = movesOf([agreed('2026-05-31', '2026-07-31'), agreed('2026-07-31', '2026-09-30')])
    expect(moves).toEqual({ times: 2, days: 122, earlier: [day('2026-05-31'), day('2026-07-31')] })
    expect(movesOf([agreed('2028-02-28', '2028-03-01')]).days).toBe(2)
    expect(movesOf([agreed(null, '2028-03-01')])).toEqual({ times: 1, days: 0, earlier: [] })
  })

  test('are those that were agreed', () => {
    const asked = { fromDueOn: day('2026-05-31'), toDueOn: day('2026-07-31') }
    const none = { times: 0, days: 0, earlier: [] }
    expect(
      movesOf([
        { ...asked, decision: 'pending' },
        { ...asked, decision: 'refused' },
      ]),
    ).toEqual(none)
  })

  test('overdue begins on the day after', () => {
    const item = { dueOn: day('2026-05-31'), progress: 'inProgress' } as const
    expect(overdue({ today: day('2026-05-31') }).holds(item)).toBe(false)
    expect(overdue({ today: day('2026-06-01') }).holds(item)).toBe(true)
    expect(overdue({ today: day('2026-06-01') }).holds({ ...item, progress: 'implemented' })).toBe(false)
  })
})

describe('an extension', () => {
  let world: World
  let item: Awaited<ReturnType<typeof givenLed>>
  beforeEach(async () => {
    await resetDatabase()
    world = await buildWorld()
    item = await givenLed(world)
  })

  const ok = { status: 'ok' }
  const forbidden = { status: 'refused', why: 'forbidden' }
  const asks = (version = 1, dueOn = day('2027-12-31')) => ({ id: item.id, version, dueOn, reason: 'the Basic Plan' })

  async function pending(decision: string, reason = '') {
    const { id: extensionId } = await db.extension.findFirstOrThrow({ where: { decision: 'pending' } })
    return decideExtensionInput.parse({ id: item.id, extensionId, decision, reason })
  }

  test('is asked by the lead, once at a time, and moves nothing yet', async () => {
    const { cabinetContributor, mextFocal, secretary } = world.actors
    for (const actor of [mextFocal, secretary])
      await expectNothing(item.id, () => requestExtension(actor, asks()), forbidden)
    expect(await requestExtension(cabinetContributor, asks())).toMatchObject(ok)
    expect(await requestExtension(cabinetContributor, asks())).toMatchObject(ok)
    const other = () => requestExtension(cabinetContributor, asks(2, day('2028-01-31')))
    await expectNothing(item.id, other, { message: 'progress.errors.alreadyAsked' })
    expect(await stored(item.id)).toMatchObject({ dueOn: day('2027-09-30') })
    expect(await db.extension.count()).toBe(1)
    expect(await eventsOf(item.id)).toMatchObject([
      { kind: 'followUp.extensionRequested', payload: { from: '2027-09-30', to: '2027-12-31' } },
    ])
  })

  test('is for a later day', async () => {
    const { cabinetFocal } = world.actors
    const earlier = () => requestExtension(cabinetFocal, asks(1, day('2027-09-30')))
    await expectNothing(item.id, earlier, { field: 'dueOn', message: 'progress.errors.notLater' })
    const past = () => requestExtension({ ...cabinetFocal, at: new Date('2028-01-01') }, asks())
    await expectNothing(item.id, past, { field: 'dueOn', message: 'followUps.errors.past' })
  })

  test('moves the due date when agreed; the former date stays on record', async () => {
    const { cabinetFocal, secretary } = world.actors
    await requestExtension(cabinetFocal, asks())
    const decision = await pending('agreed')
    await expectNothing(item.id, () => decideExtension(cabinetFocal, decision), forbidden)
    expect(await decideExtension(secretary, decision)).toMatchObject(ok)
    expect(await decideExtension(secretary, decision)).toMatchObject(ok)
    expect(await stored(item.id)).toMatchObject({ dueOn: day('2027-12-31') })
    expect(movesOf(await db.extension.findMany())).toMatchObject({ times: 1, days: 92 })
    expect(await kindsOf(item.id)).toEqual(['followUp.extensionRequested', 'followUp.extensionAgreed'])
    const refused = { ...decision, decision: 'refused', reason: 'no' } as const
    await expectNothing(item.id, () => decideExtension(secretary, refused), { status: 'conflict' })
  })

  test('moves nothing when refused, which needs a reason; then another may be asked', async () => {
    const { cabinetFocal, secretary } = world.actors
    await requestExtension(cabinetFocal, asks())
    await expect(pending('refused')).rejects.toThrow('errors.required')
    expect(await decideExtension(secretary, await pending('refused', 'too late'))).toMatchObject(ok)
    expect(await stored(item.id)).toMatchObject({ dueOn: day('2027-09-30') })
    expect(await requestExtension(cabinetFocal, asks(3))).toMatchObject(ok)
    expect(await db.extension.count()).toBe(2)
    const asked = 'followUp.extensionRequested'
    expect(await kindsOf(item.id)).toEqual([asked, 'followUp.extensionRefused', asked])
  })

  test('needs no asking where the secretariat decides by itself, and is on record all the same', async () => {
    const { secretary } = world.actors
    expect(await reschedule(secretary, asks())).toMatchObject(ok)
    expect(await eventsOf(item.id)).toMatchObject([
      { kind: 'followUp.extensionAgreed', payload: { from: '2027-09-30', to: '2027-12-31', reason: 'the Basic Plan' } },
    ])
  })
})
