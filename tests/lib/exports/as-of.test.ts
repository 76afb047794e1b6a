import { beforeAll, describe, expect, test } from 'vitest'
import { db, freezeInstant } from '#lib/db/client.ts'
import { csvOf } from '#lib/exports/csv.ts'
import { jsonOf } from '#lib/exports/json.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { address, givenRows, seriesOf } from './given.ts'

let world: World
let asOf: Date

beforeAll(async () => {
  await resetDatabase()
  world = await buildWorld()
  await givenRows(world)
  asOf = await freezeInstant()
  await db.followUp.updateMany({ data: { title: 'Changed since', progress: 'onHold' } })
  await db.recommendation.updateMany({ data: { title: 'Changed since' } })
})

describe('a file of how the list was', () => {
  test('says of which instant it is, and leads back to that', async () => {
    const viewer = { ...world.actors.secretary, asOf }
    const series = { ...seriesOf(world), asOf: '2026-03-01' }
    const file = JSON.parse((await Array.fromAsync(jsonOf(viewer, series, {}, address))).join(''))
    expect(file).toMatchObject({ asOf: asOf.toISOString(), series: { url: `${address}/world?asOf=2026-03-01` } })
    expect(file.exportedAt > file.asOf).toBe(true)
    const [first] = file.followUps
    expect(first.url).toBe(`${address}/world/follow-ups/${first.number}?asOf=2026-03-01`)
  })

  test('holds nothing of what came later', async () => {
    for (const [read, past] of [csvOf, jsonOf].flatMap(
      (each) =>
        [
          [each, true],
          [each, false],
        ] as const,
    )) {
      const viewer = { ...world.actors.secretary, ...(past && { asOf }) }
      const file = (await Array.fromAsync<string>(read(viewer, seriesOf(world), {}, address))).join('')
      expect(file.includes('Changed since')).toBe(!past)
      expect(file.includes('Engage in multilateral frameworks')).toBe(past && read === jsonOf)
    }
  })
})
