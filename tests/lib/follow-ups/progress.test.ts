import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { discontinue, reopen } from '#lib/follow-ups/discontinuation.ts'
import { confirmNoChange } from '#lib/follow-ups/no-change.ts'
import { hold, report, reportInput, resume } from '#lib/follow-ups/progress.ts'
import type { Actor } from '#lib/viewer.ts'
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

function reports(actor: Actor, typed: object = {}) {
  const said = { progress: 'inProgress', confidence: 'atRisk', changed: 'Terms agreed', obstacles: 'who chairs' }
  return report({ ...actor, at }, reportInput.parse({ id: item.id, version: '1', ...said, ...typed }))
}

describe('reporting', () => {
  test('keeps what was said with old and new, and is a sign of life', async () => {
    expect(await reports(world.actors.cabinetContributor)).toMatchObject(ok)
    const state = { progress: 'inProgress', confidence: 'atRisk', lastConfirmedAt: at, version: 2 }
    expect(await stored(item.id)).toMatchObject(state)
    expect(await db.update.findFirst()).toMatchObject({
      confidence: 'atRisk',
      confidenceWas: 'achievable',
      changed: 'Terms agreed',
      obstacles: 'who chairs',
      visibility: 'participants',
      personId: world.actors.cabinetContributor.personId,
    })
    expect(await eventsOf(item.id)).toMatchObject([
      { kind: 'followUp.reported', payload: { confidence: { old: 'achievable', new: 'atRisk' } } },
    ])
  })

  test('is for lead and support, and not once it is done', async () => {
    for (const actor of [world.actors.secretary, world.actors.ministryFocal, world.actors.observer])
      await expectNothing(item.id, () => reports(actor), forbidden)
    expect(await reports(world.actors.mextContributor)).toMatchObject(ok)
    await db.followUp.update({ where: { id: item.id }, data: { progress: 'implemented' } })
    const again = () => reports(world.actors.cabinetFocal, { version: 2 })
    await expectNothing(item.id, again, { status: 'invalid', message: 'progress.errors.reported' })
  })

  test('by two at once keeps one and tells the other; sent twice it is one report', async () => {
    const outcomes = await Promise.all([
      reports(world.actors.cabinetFocal),
      reports(world.actors.mextFocal, { changed: 'Something else' }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['conflict', 'ok'])
    expect(await db.update.count()).toBe(1)
    const [winner, said] =
      outcomes[0]?.status === 'ok'
        ? [world.actors.cabinetFocal, {}]
        : [world.actors.mextFocal, { changed: 'Something else' }]
    expect(await reports(winner, said)).toMatchObject(ok)
    expect(await kindsOf(item.id)).toEqual(['followUp.reported'])
  })

  test('does not put on hold, which needs a reason', async () => {
    const held = () => reports(world.actors.cabinetFocal, { progress: 'onHold' })
    await expectNothing(item.id, held, { status: 'invalid', field: 'progress' })
  })
})

describe('no change, confirmed', () => {
  test('is a dated report and a sign of life, once a day', async () => {
    const { cabinetFocal } = world.actors
    const confirm = (version: number, when = at) =>
      confirmNoChange({ ...cabinetFocal, at: when }, { id: item.id, version })
    expect(await confirm(1)).toMatchObject(ok)
    expect(await confirm(1)).toMatchObject(ok)
    expect(await confirm(2)).toMatchObject(ok)
    expect(await stored(item.id)).toMatchObject({ progress: 'inProgress', lastConfirmedAt: at })
    expect(await db.update.findMany()).toMatchObject([{ noChange: true, confidence: 'achievable' }])
    expect(await confirm(2, new Date('2026-08-01T15:00:00Z'))).toMatchObject(ok)
    expect(await kindsOf(item.id)).toEqual(['followUp.confirmed', 'followUp.confirmed'])
  })

  test('is refused to those who do not work on it', async () => {
    const confirm = () => confirmNoChange(world.actors.secretary, { id: item.id, version: 1 })
    await expectNothing(item.id, confirm, forbidden)
  })
})

describe('hold and resume', () => {
  test('lead back to the progress from before', async () => {
    const { cabinetContributor, secretary } = world.actors
    await db.followUp.update({ where: { id: item.id }, data: { progress: 'notStarted' } })
    const held = { id: item.id, version: 1, reason: 'waiting for the Basic Plan' }
    expect(await hold({ ...cabinetContributor, at }, held)).toMatchObject(ok)
    expect(await hold({ ...cabinetContributor, at }, held)).toMatchObject(ok)
    expect(await stored(item.id)).toMatchObject({ progress: 'onHold', lastConfirmedAt: at })
    expect(await resume(secretary, { id: item.id, version: 2 })).toMatchObject(ok)
    expect(await resume(secretary, { id: item.id, version: 2 })).toMatchObject(ok)
    expect(await stored(item.id)).toMatchObject({ progress: 'notStarted', lastConfirmedAt: at })
    expect(await eventsOf(item.id)).toMatchObject([
      { kind: 'followUp.held', payload: { progressWas: 'notStarted', reason: held.reason } },
      { kind: 'followUp.resumed', payload: { progress: 'notStarted' } },
    ])
  })

  test('are refused to supports and observers', async () => {
    for (const actor of [world.actors.mextFocal, world.actors.observer])
      await expectNothing(item.id, () => hold(actor, { id: item.id, version: 1, reason: 'x' }), forbidden)
  })
})

describe('discontinue and reopen', () => {
  test('end and restore, with reasons', async () => {
    const { cabinetFocal, secretary } = world.actors
    expect(await discontinue(cabinetFocal, { id: item.id, version: 1, reason: 'merged' })).toMatchObject(ok)
    expect(await discontinue(cabinetFocal, { id: item.id, version: 1, reason: 'merged' })).toMatchObject(ok)
    expect(await stored(item.id)).toMatchObject({ progress: 'discontinued' })
    await expectNothing(item.id, () => reports(cabinetFocal, { version: 2 }), { message: 'progress.errors.closed' })
    const again = { id: item.id, version: 2, reason: 'the merger failed' }
    await expectNothing(item.id, () => reopen(cabinetFocal, again), forbidden)
    expect(await reopen(secretary, again)).toMatchObject(ok)
    expect(await reopen(secretary, again)).toMatchObject(ok)
    expect(await stored(item.id)).toMatchObject({ progress: 'inProgress' })
    expect(await kindsOf(item.id)).toEqual(['followUp.discontinued', 'followUp.reopened'])
  })

  test('a contributor does not discontinue', async () => {
    const attempt = () => discontinue(world.actors.cabinetContributor, { id: item.id, version: 1, reason: 'x' })
    await expectNothing(item.id, attempt, forbidden)
  })
})
