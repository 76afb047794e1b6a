import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { digestOf } from '#lib/reviews/snapshot/canonical.ts'
import { snapshotContent } from '#lib/reviews/snapshot/content.ts'
import { digestsOf } from '#lib/reviews/snapshot/digests.ts'
import { fileOf, fileText } from '#lib/reviews/snapshot/file.ts'
import { freeze } from '#lib/reviews/snapshot/freeze.ts'
import { findSnapshot, findSnapshotFor } from '#lib/reviews/snapshot/queries.ts'
import { verify } from '#lib/reviews/snapshot/verify.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { givenVariety } from './varied.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  await givenVariety(world, 12)
  await freeze(world.actors.secretary, { title: 'Sealed' })
})

test('the file that each reader gets has the digest that stands on the page, and proves whole', async () => {
  for (const viewer of Object.values(world.actors)) {
    const found = await findSnapshot(viewer, 1)
    if (!found) throw new Error('members see every snapshot')
    const file = fileOf(found.content)
    const digests = await digestsOf(viewer, 1)
    expect(digests.find(({ audience }) => audience === found.content.audience)?.sha256).toBe(file.sha256)
    expect(verify(fileText(file))).toMatchObject({ whole: true })
  }
})

test('the secretariat compares every edition, others those for many and their own', async () => {
  const { secretary, cabinetFocal, observer } = world.actors
  const shown = async (viewer = world.nobody) => (await digestsOf(viewer, 1)).map(({ audience }) => audience)
  const all = await shown(secretary)
  expect(all.slice(0, 4)).toEqual(['secretariat', 'participants', 'public', 'organization:cabinet-office'])
  expect(all.length).toBeGreaterThan(4)
  expect(await shown(cabinetFocal)).toEqual(all.slice(0, 4))
  expect(await shown(observer)).toEqual(all.slice(0, 3))
  expect(await shown()).toEqual([])
  const row = await db.snapshot.findFirstOrThrow()
  expect((await digestsOf(secretary, 1))[0]?.sha256).toBe(row.sha256)
  for (const { audience, sha256 } of await digestsOf(secretary, 1)) {
    const made = await findSnapshotFor(secretary, 1, audience)
    expect(made && fileOf(made.content).sha256).toBe(sha256)
  }
  expect(await findSnapshotFor(secretary, 1, 'organization:nowhere')).toBeNull()
})

test('what is restricted since changes the file, not the digest that was frozen', async () => {
  const { observer } = world.actors
  const before = await digestsOf(observer, 1)
  await db.followUp.updateMany({ where: { visibility: 'public' }, data: { visibility: 'secretariat' } })
  expect(await digestsOf(observer, 1)).toEqual(before)
  const found = await findSnapshot(observer, 1)
  expect(found?.content.followUps.every(({ visibility }) => visibility === 'participants')).toBe(true)
  expect(before.map(({ sha256 }) => sha256)).not.toContain(found && fileOf(found.content).sha256)
})

test('a snapshot of before a field was there keeps its digest and proves whole', async () => {
  const found = await findSnapshot(world.actors.secretary, 1)
  if (!found) throw new Error('members see every snapshot')
  const followUps = found.content.followUps.map(({ description, ...it }) => it)
  const file = fileOf({ ...found.content, followUps })
  expect(verify(fileText(file))).toMatchObject({ whole: true })
  expect(digestOf(snapshotContent.parse(file.snapshot))).toBe(file.sha256)
})
