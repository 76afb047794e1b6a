import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db/client.ts'
import { planInput, planRoundtable } from '#lib/roundtables/plan-roundtable.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

describe('planRoundtable', () => {
  const plan = { version: 1, title: 'Second roundtable', day: '2026-10-14', from: '13:00', to: '15:00' }
  const place = { place: 'Tokyo', translations: {} }

  it('sets the day by the clocks of the series', async () => {
    expect(await planRoundtable(world.actors.secretary, { ...plan, ...place })).toMatchObject({ status: 'ok' })
    expect(await db.roundtable.findFirst({ where: { held: false } })).toMatchObject({
      startsAt: new Date('2026-10-14T04:00:00Z'),
      endsAt: new Date('2026-10-14T06:00:00Z'),
      place: 'Tokyo',
    })
    expect(await payloads('series.settingsChanged')).toEqual([
      { field: 'nextStart', old: null, new: '2026-10-14 13:00' },
      { field: 'nextEnd', old: null, new: '2026-10-14 15:00' },
      { field: 'nextPlace', old: null, new: 'Tokyo' },
    ])
  })

  it('plans one where none is planned', async () => {
    await db.roundtable.deleteMany({ where: { held: false } })
    await planRoundtable(world.actors.secretary, { ...plan, ...place })
    expect(await db.roundtable.count({ where: { held: false } })).toBe(1)
    expect(await payloads('roundtable.added')).toHaveLength(1)
  })

  it('is refused to others', async () => {
    expect(await planRoundtable(world.actors.observer, { ...plan, ...place })).toMatchObject({ why: 'forbidden' })
    expect(await db.roundtable.findFirst({ where: { held: false } })).toMatchObject({ startsAt: null })
  })

  it.each([
    [{ day: '' }, 'day settings.errors.dayFirst'],
    [{ from: '', to: '' }, 'from settings.errors.timeNeeded'],
    [{ to: '12:00' }, 'to settings.errors.endsBeforeStart'],
    [{ from: '25:00' }, 'from settings.errors.time'],
    [{ day: 'tomorrow' }, 'day errors.date'],
    [{ title: ' ' }, 'title errors.required'],
  ])('says what is wrong with %o', (wrong, told) => {
    const parsed = planInput.safeParse({ ...plan, ...place, ...wrong })
    expect(parsed.error?.issues.map(({ path, message }) => `${path.join()} ${message}`)).toContain(told)
  })
})

async function payloads(kind: string) {
  const events = await db.event.findMany({ where: { kind }, orderBy: { sequence: 'asc' } })
  return events.map(({ payload }) => payload)
}
