import { test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { editionOf } from '#lib/reviews/snapshot/audience.ts'
import { digestsOf } from '#lib/reviews/snapshot/digests.ts'
import { fileOf, fileText } from '#lib/reviews/snapshot/file.ts'
import { freeze } from '#lib/reviews/snapshot/freeze.ts'
import { findSnapshot } from '#lib/reviews/snapshot/queries.ts'
import { contentOf } from '#lib/reviews/snapshot/read.ts'
import { compare } from '#lib/reviews/compare/compare.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld } from '#tests/world.ts'
import { givenVariety } from './varied.ts'

test('500', async () => {
  await resetDatabase()
  const world = await buildWorld()
  await givenVariety(world, 500)
  await db.$executeRaw`analyze`
  const timed = async <T>(name: string, work: () => Promise<T> | T) => {
    const t = performance.now()
    const value = await work()
    console.info('PERF', name, Math.round(performance.now() - t), 'ms')
    return value
  }
  const now = await timed('contentOf now', () => contentOf(world.series.id))
  await timed('contentOf asOf', () => contentOf(world.series.id, new Date()))
  await timed('freeze', () => freeze(world.actors.secretary, { title: 'x' }))
  await timed('freeze again', () => freeze(world.actors.secretary, { title: 'x' }))
  await timed('find cold', () => findSnapshot(world.actors.cabinetFocal, 1))
  await timed('find warm', () => findSnapshot(world.actors.cabinetFocal, 1))
  await timed('digests', () => digestsOf(world.actors.secretary, 1))
  const file = await timed('file', () => fileText(fileOf(now)))
  console.info('PERF size', file.length)
  await timed('edition', () => editionOf(world.actors.cabinetFocal, now))
  await timed('compare', () => compare(now, now))
}, 600000)
