import { beforeEach, expect, test } from 'vitest'
import { db, freezeInstant, reader } from '#lib/db/client.ts'
import { describe as reword } from '#lib/follow-ups/description.ts'
import { inLanguage } from '#lib/translation.ts'
import { translate } from '#lib/translations/translate.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, givenFollowUp, type World } from '#tests/world.ts'

let world: World
let item: Awaited<ReturnType<typeof givenFollowUp>>
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const { cabinetOffice } = world.organizations
  item = await givenFollowUp(world, {
    leadId: cabinetOffice.id,
    title: 'A standing group',
    searchText: 'a standing group',
  })
})

const title = (text: string, was = '') => ({
  ...{ table: 'FollowUp' as const, id: item.id },
  translations: { ja: { title: text } },
  was: { ja: { title: was } },
})
const shown = async () => inLanguage(await db.followUp.findFirstOrThrow(), 'title', 'ja')

test('the lead’s people give a text its second language: in the list, in the search, in the history', async () => {
  const { cabinetContributor, observer } = world.actors
  expect(await translate(cabinetContributor, title('常設の会議'))).toMatchObject({ status: 'ok' })
  expect(await shown()).toMatchObject({ text: '常設の会議', language: 'ja', by: 'Ren Cabinet' })
  const found = await db.followUp.findFirstOrThrow({ select: { searchText: true, version: true } })
  expect(found).toMatchObject({ searchText: expect.stringContaining('常設'), version: 1 })
  expect(await eventsOf(item.id)).toMatchObject([
    {
      kind: 'words.translated',
      payload: { of: `F-${item.number}`, field: 'title', language: 'ja', old: null, new: '常設の会議' },
    },
  ])
  expect(await translate(observer, title('別', '常設の会議'))).toEqual({ status: 'refused', why: 'forbidden' })
})

test('whoever changes the original leaves a translation of an earlier wording, which one says to hold', async () => {
  const { cabinetFocal } = world.actors
  await translate(cabinetFocal, title('常設の会議'))
  await reword(cabinetFocal, { id: item.id, version: 1, title: 'A standing body', description: '' })
  expect(await shown()).toMatchObject({ text: '常設の会議', earlier: true })
  await translate(cabinetFocal, title('常設の会議', '常設の会議'))
  expect((await shown()).earlier, 'a form sent with something else changed').toBe(true)
  await translate(cabinetFocal, { ...title('常設の会議', '常設の会議'), holds: 'yes' })
  expect((await shown()).earlier).toBeUndefined()
})

test('it is taken back, and a lost race says who was first', async () => {
  const { cabinetFocal, secretary } = world.actors
  await translate(cabinetFocal, title('常設の会議'))
  expect(await translate(secretary, title('常設機関'))).toMatchObject({
    status: 'conflict',
    values: { name: 'Aoi Cabinet' },
  })
  expect(await translate(secretary, title('', '常設の会議'))).toMatchObject({ status: 'ok' })
  expect(await shown()).toEqual({ text: 'A standing group', language: 'en' })
  expect(await eventsOf(item.id)).toMatchObject([{}, { payload: { old: '常設の会議', new: null } }])
})

test('the past reads what was known then', async () => {
  const { secretary } = world.actors
  const asOf = await freezeInstant()
  await translate(secretary, title('常設の会議'))
  const then = await reader({ ...secretary, asOf }).followUp.findFirstOrThrow()
  expect(inLanguage(then, 'title', 'ja')).toEqual({ text: 'A standing group', language: 'en' })
})

test('there is nothing to translate in what is not there, and none into its own language', async () => {
  const { secretary } = world.actors
  const wrong = { status: 'invalid', field: 'language' }
  expect(await translate(secretary, { ...title('x'), translations: { ja: { description: 'x' } } })).toMatchObject(wrong)
  expect(await translate(secretary, { ...title('x'), translations: { en: { title: 'x' } } })).toMatchObject(wrong)
})

test('an organization translates its own names, everybody what they wrote and are called', async () => {
  const { cabinetFocal, mextFocal, observer } = world.actors
  const { cabinetOffice } = world.organizations
  const name = {
    table: 'Organization',
    id: cabinetOffice.id,
    translations: { ja: { name: '府', shortName: '内閣府' } },
    was: { ja: { name: '内閣府', shortName: '内閣府' } },
  } as const
  const own = { table: 'Person', id: observer.personId, translations: { ja: { name: 'オリーブ' } }, was: {} } as const
  const answers = async (...given: ReturnType<typeof translate>[]) =>
    (await Promise.all(given)).map(({ status }) => status)
  expect(await answers(translate(mextFocal, name), translate(cabinetFocal, own))).toEqual(['refused', 'refused'])
  expect(await answers(translate(cabinetFocal, name), translate(observer, own))).toEqual(['ok', 'ok'])
  expect(await db.event.findMany({ orderBy: { visibility: 'asc' } })).toMatchObject([
    { kind: 'words.translated', visibility: 'public', payload: { of: 'Cabinet Office' } },
    { kind: 'words.translated', visibility: 'participants', personId: observer.personId },
  ])
})
