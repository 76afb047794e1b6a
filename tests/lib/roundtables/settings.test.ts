import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db/client.ts'
import { changeSettings, settingsInput } from '#lib/roundtables/settings.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const unchanged = {
  version: 1,
  staleAfterDays: 60,
  defaultVisibility: 'participants',
  languages: ['en', 'ja'] as ('en' | 'ja')[],
  timeZone: 'Asia/Tokyo',
} as const

describe('changeSettings', () => {
  it('changes what differs and records each with old and new', async () => {
    const input = { ...unchanged, staleAfterDays: 90, timeZone: 'Europe/Stockholm' }
    expect(await changeSettings(world.actors.secretary, input)).toMatchObject({ status: 'ok' })
    expect(await series()).toMatchObject({ staleAfterDays: 90, timeZone: 'Europe/Stockholm', version: 2 })
    expect(await payloads('series.settingsChanged')).toEqual([
      { field: 'staleAfterDays', old: '60', new: '90' },
      { field: 'timeZone', old: 'Asia/Tokyo', new: 'Europe/Stockholm' },
    ])
  })

  it('tells the second of two editors who was first, and changes nothing', async () => {
    await changeSettings(world.actors.secretary, { ...unchanged, staleAfterDays: 90 })
    const late = await changeSettings(world.actors.secretary, { ...unchanged, staleAfterDays: 30 })
    expect(late).toMatchObject({ status: 'conflict', values: { name: 'Kana Secretary' } })
    expect(await series()).toMatchObject({ staleAfterDays: 90, version: 2 })
    expect(await payloads('series.settingsChanged')).toHaveLength(1)
  })

  it('lets one of two through that come in the same moment', async () => {
    const both = [30, 90].map((staleAfterDays) =>
      changeSettings(world.actors.secretary, { ...unchanged, staleAfterDays }),
    )
    const statuses = (await Promise.all(both)).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual(['conflict', 'ok'])
    expect(await payloads('series.settingsChanged')).toHaveLength(1)
  })

  it.each(['cabinetFocal', 'cabinetContributor', 'observer'] as const)('is refused to %s', async (name) => {
    const outcome = await changeSettings(world.actors[name], { ...unchanged, staleAfterDays: 90 })
    expect(outcome).toEqual({ status: 'refused', why: 'forbidden' })
    expect(await series()).toMatchObject({ staleAfterDays: 60, version: 1 })
    expect(await payloads('series.settingsChanged')).toEqual([])
  })

  it.each([
    ['staleAfterDays', '0', 'settings.errors.days'],
    ['staleAfterDays', '731', 'settings.errors.days'],
    ['staleAfterDays', '1.5', 'settings.errors.days'],
    ['staleAfterDays', 'soon', 'settings.errors.days'],
    ['languages', undefined, 'settings.errors.languages'],
    ['timeZone', 'Asia/Atlantis', 'settings.errors.timeZone'],
    ['timeZone', '+09:00', 'settings.errors.timeZone'],
    ['defaultVisibility', 'everybody', 'errors.choose'],
  ])('takes no %s of %s', (field, value, message) => {
    const parsed = settingsInput.safeParse({ ...unchanged, version: '1', [field]: value })
    expect(parsed.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([[field, message]])
  })
})

function series() {
  return db.series.findUniqueOrThrow({ where: { id: world.series.id } })
}

async function payloads(kind: string) {
  const events = await db.event.findMany({ where: { kind }, orderBy: { sequence: 'asc' } })
  return events.map(({ payload }) => payload)
}
