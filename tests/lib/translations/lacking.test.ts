import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { describe as reword } from '#lib/follow-ups/description.ts'
import { languageOfName } from '#lib/language-of.ts'
import { lackingTranslations, pageSize } from '#lib/translations/lacking.ts'
import { tables, texts } from '#lib/translations/texts.ts'
import { translate } from '#lib/translations/translate.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const about = async (table: string) =>
  (await lackingTranslations(world.actors.secretary)).rows.filter((row) => row.table === table)

test('a text is listed until it is translated, and again when its wording changes', async () => {
  const { secretary } = world.actors
  const { id, number } = await givenFollowUp(world, { title: 'A standing group' })
  const row = {
    id,
    field: 'title',
    called: `F-${number}`,
    path: `/follow-ups/${number}`,
    language: 'ja',
    written: 'en',
  }
  expect(await about('FollowUp')).toMatchObject([{ ...row, original: 'A standing group', text: null }])
  await translate(secretary, { table: 'FollowUp', id, translations: { ja: { title: '常設の会議' } }, was: {} })
  expect(await about('FollowUp')).toEqual([])
  await reword(secretary, { id, version: 1, title: 'A standing body', description: '' })
  expect(await about('FollowUp')).toMatchObject([{ ...row, text: '常設の会議', of: 'A standing group' }])
})

test('what is written in Japanese lacks English; a series of one language lacks nothing in it', async () => {
  const { secretary } = world.actors
  await givenFollowUp(world, { title: '常設の会議', language: 'ja' })
  expect(await about('FollowUp')).toMatchObject([{ written: 'ja', language: 'en' }])
  await db.series.updateMany({ data: { languages: ['ja'] } })
  expect(await about('FollowUp')).toEqual([])
  expect((await lackingTranslations(secretary)).rows.every(({ language }) => language === 'ja')).toBe(true)
})

test('what language a name is in, SQL tells as the pages do', async () => {
  const { id } = await db.person.findFirstOrThrow()
  for (const name of ['Aoi Tanaka', '田中あおい', '田中', 'タナカ', 'Tanaka 田中', 'Łódź', '김']) {
    await db.person.update({ where: { id }, data: { name, translations: {} } })
    const rows = (await about('Person')).filter((row) => row.id === id)
    expect(rows.map(({ written }) => written)).toEqual([languageOfName(name)])
  }
})

test('every table is asked, and each page goes on where the last one ended', async () => {
  const { secretary } = world.actors
  for (let at = 0; at < pageSize; at += 1)
    await givenFollowUp(world, { title: `Work ${at}`, description: 'As it was agreed' })
  const { counts } = await lackingTranslations(secretary)
  const keys: string[] = []
  for (let page = await lackingTranslations(secretary); ; ) {
    keys.push(...page.rows.map(({ key }) => key))
    if (!page.more) break
    page = await lackingTranslations(secretary, keys.at(-1))
  }
  expect(counts.find(({ table }) => table === 'FollowUp')).toEqual({ table: 'FollowUp', count: 2 * pageSize })
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toHaveLength(counts.reduce((sum, { count }) => sum + count, 0))
})

test('nobody but the secretariat reads the list', async () => {
  await givenFollowUp(world, { title: 'A standing group' })
  for (const actor of [world.actors.cabinetFocal, world.actors.observer])
    expect(await lackingTranslations(actor)).toEqual({ counts: [], rows: [], more: false })
})

test('every text that the command translates is a column of its table', async () => {
  const columns = await db.$queryRaw<{ at: string }[]>`
    select table_name || '.' || column_name as at from information_schema.columns where table_schema = 'public'`
  const known = new Set(columns.map(({ at }) => at))
  for (const table of tables) for (const field of texts[table]) expect(known).toContain(`${table}.${field}`)
})
