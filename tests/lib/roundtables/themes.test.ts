import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db/client.ts'
import { addTheme, renameTheme, restoreTheme, retireTheme } from '#lib/roundtables/themes.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

describe('themes', () => {
  const names = { name: 'Dialogue', shortName: 'Dialogue', translations: { ja: { name: '対話', shortName: '対話' } } }

  it('are added behind the others, once by each name', async () => {
    const { secretary } = world.actors
    expect(await addTheme(secretary, { version: 1, ...names })).toMatchObject({ status: 'ok' })
    expect(await addTheme(secretary, { version: 2, ...names, name: 'DIALOGUE' })).toMatchObject({
      status: 'invalid',
      field: 'name',
    })
    expect(await db.theme.findFirst({ where: { name: 'Dialogue' } })).toMatchObject({
      ...{ position: 3, language: 'en' },
      translations: { ja: { name: { text: '対話', of: 'Dialogue', by: { name: 'Kana Secretary' } } } },
    })
    expect(await payloads('theme.added')).toEqual([{ name: 'Dialogue' }])
    expect(await series()).toMatchObject({ version: 2 })
  })

  it('are renamed in both languages', async () => {
    const { advice } = world.themes
    await renameTheme(world.actors.secretary, { version: 1, id: advice.id, ...names })
    expect(await db.theme.findUnique({ where: { id: advice.id } })).toMatchObject({
      ...{ name: 'Dialogue', shortName: 'Dialogue' },
      translations: { ja: { name: { text: '対話' }, shortName: { text: '対話', of: 'Dialogue' } } },
    })
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
    await restoreTheme(secretary, { version: 2, id })
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

function series() {
  return db.series.findUniqueOrThrow({ where: { id: world.series.id } })
}

async function payloads(kind: string) {
  const events = await db.event.findMany({ where: { kind }, orderBy: { sequence: 'asc' } })
  return events.map(({ payload }) => payload)
}
