import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db/client.ts'
import { addOrganization } from '#lib/roundtables/organizations.ts'
import { planInput, planRoundtable } from '#lib/roundtables/plan.ts'
import { changeSettings, settingsInput } from '#lib/roundtables/settings.ts'
import { addTheme, renameTheme, restoreTheme, retireTheme } from '#lib/roundtables/themes.ts'
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

describe('themes', () => {
  const names = { name: 'Dialogue', nameJa: '対話', shortName: 'Dialogue', shortNameJa: '対話' }

  it('are added behind the others, once by each name', async () => {
    const { secretary } = world.actors
    expect(await addTheme(secretary, { version: 1, ...names })).toMatchObject({ status: 'ok' })
    expect(await addTheme(secretary, { version: 2, ...names, name: 'DIALOGUE' })).toMatchObject({
      status: 'invalid',
      field: 'name',
    })
    expect(await db.theme.findFirst({ where: { name: 'Dialogue' } })).toMatchObject({ position: 3, nameJa: '対話' })
    expect(await payloads('theme.added')).toEqual([{ name: 'Dialogue' }])
    expect(await series()).toMatchObject({ version: 2 })
  })

  it('are renamed in both languages', async () => {
    const { advice } = world.themes
    await renameTheme(world.actors.secretary, { version: 1, id: advice.id, ...names })
    expect(await db.theme.findUnique({ where: { id: advice.id } })).toMatchObject(names)
    expect(await payloads('theme.renamed')).toEqual([
      { old: 'Scientific advice / 科学的助言 (Advice / 助言)', new: 'Dialogue / 対話 (Dialogue / 対話)' },
    ])
  })

  it('are retired and brought back, keeping their recommendations', async () => {
    const { secretary } = world.actors
    const { id } = world.themes.advice
    await retireTheme(secretary, { version: 1, id })
    expect(await db.theme.findUnique({ where: { id } })).toMatchObject({ retired: true })
    await retireTheme(secretary, { version: 2, id })
    await restoreTheme(secretary, { version: 3, id })
    expect(await db.theme.findUnique({ where: { id } })).toMatchObject({ retired: false })
    expect(await payloads('theme.retired')).toHaveLength(1)
    expect(await payloads('theme.restored')).toHaveLength(1)
    expect(await db.recommendation.count({ where: { themeId: id } })).toBe(2)
  })

  it('are the secretariat’s', async () => {
    const input = { version: 1, id: world.themes.advice.id }
    expect(await retireTheme(world.actors.mextFocal, input)).toEqual({ status: 'refused', why: 'forbidden' })
    expect(await addTheme(world.actors.mextFocal, { version: 1, ...names })).toMatchObject({ status: 'refused' })
    expect(await renameTheme(world.actors.mextFocal, { ...input, ...names })).toMatchObject({ status: 'refused' })
    expect(await payloads('theme.retired')).toEqual([])
  })
})

describe('planRoundtable', () => {
  const plan = { version: 1, title: 'Second roundtable', titleJa: '', day: '2026-10-14', from: '13:00', to: '15:00' }
  const place = { place: 'Tokyo', placeJa: '' }

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

describe('addOrganization', () => {
  const nasa = {
    name: 'National Aeronautics and Space Administration',
    nameJa: '',
    shortName: 'NASA',
    shortNameJa: '',
    sector: 'agency',
    country: 'US',
    note: '',
    noteJa: '',
  } as const

  it('enters it with an address of its short name and an event', async () => {
    expect(await addOrganization(world.actors.secretary, nasa)).toEqual({ status: 'ok', value: { slug: 'nasa' } })
    expect(await db.organization.findFirst({ where: { slug: 'nasa' } })).toMatchObject({
      country: 'US',
      atTable: false,
    })
    expect(await payloads('organization.added')).toMatchObject([{ organization: { name: nasa.name } }])
  })

  it('finds a free address, for Japanese names too', async () => {
    await addOrganization(world.actors.secretary, nasa)
    const add = (name: string, shortName: string) =>
      addOrganization(world.actors.secretary, { ...nasa, name, shortName })
    expect(await add('Another', 'Nasa')).toMatchObject({ value: { slug: 'nasa-2' } })
    expect(await add('総務省', '総務省')).toMatchObject({ value: { slug: 'organization' } })
    expect(await add('環境省', '環境省')).toMatchObject({ value: { slug: 'organization-2' } })
  })

  it('takes no name twice, and only from the secretariat', async () => {
    expect(await addOrganization(world.actors.secretary, { ...nasa, name: 'mext' })).toMatchObject({ field: 'name' })
    expect(await addOrganization(world.actors.cabinetFocal, nasa)).toMatchObject({ why: 'forbidden' })
    expect(await payloads('organization.added')).toEqual([])
  })
})

function series() {
  return db.series.findUniqueOrThrow({ where: { id: world.series.id } })
}

async function payloads(kind: string) {
  const events = await db.event.findMany({ where: { kind }, orderBy: { sequence: 'asc' } })
  return events.map(({ payload }) => payload)
}
