import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { createFollowUp } from '#lib/follow-ups/create.ts'
import { report } from '#lib/follow-ups/progress.ts'
import { sha256Of } from '#lib/reviews/snapshot/canonical.ts'
import { type SnapshotContent, snapshotContent } from '#lib/reviews/snapshot/content.ts'
import { freeze } from '#lib/reviews/snapshot/freeze.ts'
import { findSnapshot, findSnapshotFor, listSnapshots, snapshotDays } from '#lib/reviews/snapshot/queries.ts'
import { contentOf } from '#lib/reviews/snapshot/read.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { givenReview, reviewNow } from '../given.ts'
import { givenVariety } from './varied.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const openedAt = new Date('2026-08-01T00:00:00Z')

describe('a snapshot', () => {
  test('is numbered, dated, with the digest of what it holds, and told of', async () => {
    await givenVariety(world, 12)
    const frozen = await freeze(world.actors.secretary, { title: 'Before the summer' })
    expect(frozen).toMatchObject({ status: 'ok', value: { number: 1 } })
    const row = await db.snapshot.findFirstOrThrow()
    expect(sha256Of(row.content)).toBe(row.sha256)
    const content = snapshotContent.parse(JSON.parse(row.content))
    expect(content).toMatchObject({ number: 1, title: 'Before the summer', audience: 'secretariat', roundtable: null })
    expect(content.takenAt).toBe(row.takenAt.toISOString())
    expect(content.followUps.length).toBe(12)
    const event = await db.event.findFirstOrThrow({ where: { kind: 'snapshot.frozen' } })
    expect(event.payload).toMatchObject({ number: 1, sha256: row.sha256, followUps: 12, recommendations: 3 })
    expect(await freeze(world.actors.secretary, { title: 'Later' })).toMatchObject({ value: { number: 2 } })
  })

  test('never changes', async () => {
    await freeze(world.actors.secretary, { title: 'Kept' })
    await expect(db.snapshot.updateMany({ data: { title: 'Other' } })).rejects.toThrow()
    await expect(db.snapshot.deleteMany()).rejects.toThrow()
    await expect(db.$executeRaw`truncate "Snapshot" cascade`).rejects.toThrow()
    expect(await db.snapshot.findFirstOrThrow()).toMatchObject({ title: 'Kept' })
  })

  test('is the state of one instant, which reads the same later on', async () => {
    await givenVariety(world, 8)
    await freeze(world.actors.secretary, { title: 'Then' })
    const before = await findSnapshot(world.actors.secretary, 1)
    await db.followUp.updateMany({ data: { visibility: 'secretariat', title: 'Gone' } })
    await givenFollowUp(world)
    const chainHead = before?.content.chainHead
    expect(await contentOf(world.series.id, before?.takenAt, { number: 1, title: 'Then', chainHead })).toEqual(
      before?.content,
    )
    expect((await contentOf(world.series.id)).followUps).toHaveLength(9)
  })

  test('taken while people write holds whole acts only', async () => {
    const { cabinetFocal, secretary } = world.actors
    const followUp = await givenFollowUp(world, {
      leadId: world.organizations.cabinetOffice.id,
      progress: 'inProgress',
    })
    let writing = true
    const creating = async () => {
      for (let n = 0; writing && n < 200; n += 1)
        await createFollowUp(secretary, {
          ...{ recommendations: [1, 3], title: `Work ${n}`, description: '', message: '' },
          supports: [world.organizations.mext.id],
        })
    }
    const reporting = async () => {
      for (let n = 0; writing && n < 200; n += 1) {
        const { version } = await db.followUp.findUniqueOrThrow({ where: { id: followUp.id } })
        await report(cabinetFocal, {
          ...{ id: followUp.id, version, progress: 'inProgress', confidence: n % 2 ? 'achievable' : 'atRisk' },
          ...{ changed: `Step ${n}`, obstacles: '', nextStep: '' },
        } as Parameters<typeof report>[1])
      }
    }
    const writers = Promise.all([creating(), creating(), reporting()])
    for (let n = 0; n < 5; n += 1)
      expect(await freeze(secretary, { title: `While writing ${n}` })).toMatchObject({ status: 'ok' })
    writing = false
    await writers
    const rows = await db.snapshot.findMany({ orderBy: { number: 'asc' } })
    for (const row of rows) {
      const content = snapshotContent.parse(JSON.parse(row.content))
      expectWholeActs(content)
      const { number, title } = row
      const { chainHead } = content
      expect(await contentOf(world.series.id, row.takenAt, { number, title, chainHead })).toEqual(content)
    }
    expect(rows.map(({ takenAt }) => takenAt.getTime())).toEqual(
      rows.map(({ takenAt }) => takenAt.getTime()).toSorted((a, b) => a - b),
    )
    expect((await contentOf(world.series.id)).followUps.length).toBeGreaterThan(1)
  })
})

function expectWholeActs({ followUps, recommendations }: SnapshotContent) {
  expect(followUps.map(({ number }) => number)).toEqual(followUps.map((_, at) => at + 1))
  const created = followUps.filter(({ title }) => title.startsWith('Work'))
  expect(created.every((it) => it.supports.length === 1 && it.recommendations.join() === '1,3')).toBe(true)
  expect(recommendations.find(({ number }) => number === 3)?.followUps).toEqual(created.map(({ number }) => number))
  const [first] = followUps
  const last = first?.updates[0]
  if (last) expect(last.confidence).toBe(first?.confidence)
}

describe('for a review', () => {
  test('it becomes the one that the meeting works on, and is taken again until the meeting begins', async () => {
    const review = await givenReview(world, { openedAt })
    const { secretary } = world.actors
    expect(await freeze(secretary, { title: 'First', reviewId: review.id })).toMatchObject({ status: 'ok' })
    expect((await reviewNow(world)).snapshot?.number).toBe(1)
    expect((await reviewNow(world)).stage).toBe('frozen')
    await freeze(secretary, { title: 'Second', reviewId: review.id })
    expect((await reviewNow(world)).snapshot?.number).toBe(2)
    const listed = await listSnapshots(secretary, { reviewId: review.id })
    expect(listed.map(({ number, agreed }) => [number, agreed])).toEqual([
      [2, true],
      [1, false],
    ])
    expect((await findSnapshot(secretary, 2))?.content.roundtable).toMatchObject({ number: 2 })

    await db.review.update({ where: { id: review.id }, data: { meetingBeganAt: new Date() } })
    expect(await freeze(secretary, { title: 'Third', reviewId: review.id })).toMatchObject({
      status: 'invalid',
      message: 'snapshots.errors.meetingBegan',
    })
    expect(await db.snapshot.count()).toBe(2)
  })

  test('not before organizations were asked', async () => {
    const review = await givenReview(world)
    const outcome = await freeze(world.actors.secretary, { title: 'Early', reviewId: review.id })
    expect(outcome).toMatchObject({ status: 'invalid', message: 'snapshots.errors.notOpened' })
    expect(await db.snapshot.count()).toBe(0)
  })
})

test('a form sent twice freezes once', async () => {
  const { secretary } = world.actors
  const [one, other] = await Promise.all([
    freeze(secretary, { title: 'Once', after: 0 }),
    freeze(secretary, { title: 'Once', after: 0 }),
  ])
  expect([one.status, other.status].sort()).toEqual(['conflict', 'ok'])
  expect(await db.snapshot.count()).toBe(1)
})

test('nobody but the secretariat freezes, and nothing is kept of the attempt', async () => {
  for (const actor of [world.actors.cabinetFocal, world.actors.observer])
    expect(await freeze(actor, { title: 'No' })).toEqual({ status: 'refused', why: 'forbidden' })
  expect(await db.snapshot.count()).toBe(0)
  expect(await db.event.count()).toBe(0)
})

test('members see every snapshot, the public those on which a published review worked', async () => {
  const review = await givenReview(world, { openedAt })
  const { secretary, observer, cabinetFocal } = world.actors
  await freeze(secretary, { title: 'Apart' })
  await freeze(secretary, { title: 'For the meeting', reviewId: review.id })
  expect((await listSnapshots(observer)).map(({ number }) => number)).toEqual([2, 1])
  expect(await listSnapshots(world.nobody)).toEqual([])
  expect(await findSnapshot(world.nobody, 2)).toBeNull()
  await db.review.update({ where: { id: review.id }, data: { publishedAt: new Date() } })
  expect((await listSnapshots(world.nobody)).map(({ number, takenBy }) => [number, takenBy])).toEqual([[2, null]])
  expect((await findSnapshot(world.nobody, 2))?.content.audience).toBe('public')
  expect(await snapshotDays(world.nobody)).toMatchObject([{ number: 2, published: true }])
  expect(await snapshotDays(cabinetFocal)).toMatchObject([
    { number: 2, published: true },
    { number: 1, published: false },
  ])
  expect(await findSnapshotFor(cabinetFocal, 2, 'secretariat')).toBeNull()
  expect((await findSnapshotFor(secretary, 2, 'public'))?.content.audience).toBe('public')
  expect(await findSnapshot(secretary, 3)).toBeNull()
  expect(await findSnapshot(secretary, 2 ** 40)).toBeNull()
})
