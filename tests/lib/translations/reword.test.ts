import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { address } from '#lib/recommendations/address.ts'
import { inLanguage } from '#lib/translation.ts'
import { reword } from '#lib/translations/reword.ts'
import { isRewordable } from '#lib/translations/rewordings.ts'
import { tables } from '#lib/translations/texts.ts'
import { translate } from '#lib/translations/translate.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { givenTexts } from './given.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const anew = 'Another wording'

describe('an organization', () => {
  const asked = (now: Record<string, string>, was: Record<string, string>, ja: Record<string, string> = {}) => ({
    ...{ table: 'Organization' as const, id: world.organizations.mext.id },
    translations: { en: now, ja },
    was: { en: was },
  })
  const now = () => db.organization.findUniqueOrThrow({ where: { id: world.organizations.mext.id } })

  test('is renamed in both languages at once, and history tells', async () => {
    const { name, translations } = await now()
    expect(translations).toMatchObject({ ja: { name: { text: expect.any(String) } } })
    const ja = inLanguage(await now(), 'name', 'ja').text
    const both = { ...asked({ name: 'Ministry of Education' }, { name }, { name: '教育省' }) }
    expect(await reword(world.actors.secretary, { ...both, was: { en: { name }, ja: { name: ja } } })).toMatchObject({
      status: 'ok',
    })
    expect(inLanguage(await now(), 'name', 'ja')).toMatchObject({ text: '教育省' })
    expect(inLanguage(await now(), 'name', 'ja').earlier).toBeUndefined()
    expect(await db.event.findMany({ orderBy: { sequence: 'asc' } })).toMatchObject([
      { kind: 'words.reworded', visibility: 'public', payload: { of: name, field: 'name', old: name } },
      { kind: 'words.translated', payload: { field: 'name', language: 'ja', new: '教育省' } },
    ])
  })

  test('keeps its name when the new one is blank, too long, taken, or was changed meanwhile', async () => {
    const { secretary } = world.actors
    const [{ name }, { name: other }] = [await now(), world.organizations.cabinetOffice]
    const at = 'translations.en.name'
    const refused = async (to: string, was = name) => reword(secretary, asked({ name: to }, { name: was }))
    expect(await refused('')).toMatchObject({ status: 'invalid', field: at, message: 'errors.required' })
    expect(await refused('x'.repeat(201))).toMatchObject({ field: at, message: 'errors.tooLong' })
    expect(await refused(other.toUpperCase())).toMatchObject({ field: at, message: 'organizations.errors.exists' })
    expect(await refused('Mine', 'As it was')).toMatchObject({ status: 'conflict' })
    expect(await reword(secretary, asked({ slug: 'x' }, {}))).toMatchObject({ field: 'language' })
    expect((await now()).name).toBe(name)
    expect(await db.event.count()).toBe(0)
  })

  test('says who was quicker', async () => {
    const { secretary } = world.actors
    const { name } = await now()
    await reword(secretary, asked({ name: 'First' }, { name }))
    const sent = asked({ name: 'Second' }, { name })
    expect(await reword(secretary, sent)).toMatchObject({ status: 'conflict' })
  })

  test('has a note, and loses it; its translation needs one', async () => {
    const { secretary } = world.actors
    await db.organization.updateMany({ data: { note: null, translations: {} } })
    expect(await reword(secretary, asked({}, {}, { note: '注' }))).toMatchObject({
      field: 'translations.ja.note',
      message: 'translations.errors.noOriginal',
    })
    await reword(secretary, asked({ note: 'Observes' }, {}, { note: '傍聴' }))
    expect(inLanguage(await now(), 'note', 'ja')).toMatchObject({ text: '傍聴' })
    await reword(secretary, asked({ note: '' }, { note: 'Observes' }))
    expect((await now()).note).toBeNull()
    expect(await db.event.findMany({ orderBy: { sequence: 'desc' }, take: 1 })).toMatchObject([
      { kind: 'words.reworded', payload: { field: 'note', old: 'Observes', new: null } },
    ])
  })
})

test('nothing happens when a form is sent as it was', async () => {
  const { id, name } = world.organizations.mext
  const same = { table: 'Organization' as const, id, translations: { en: { name } }, was: { en: { name } } }
  expect(await reword(world.actors.secretary, same)).toMatchObject({ status: 'ok' })
  expect(await db.event.count()).toBe(0)
})

test('what has a form of its own, or stays as it was said, is not put right here', async () => {
  const given = await givenTexts(world, 'participants')
  for (const table of tables.filter((table) => !isRewordable(table))) {
    const [field, { id }] = given[table]
    const asked = { table, id, translations: { en: { [field]: anew } }, was: {} }
    expect(await reword(world.actors.secretary, asked), table).toMatchObject({ status: 'refused', why: 'notFound' })
  }
})

test('a wording that means several organizations is put right for each of them', async () => {
  const { secretary } = world.actors
  const { id: recommendationId } = world.recommendations.r1
  const { mext, cabinetOffice } = world.organizations
  await db.addressee.deleteMany({ where: { recommendationId } })
  const position = 1
  const worded = await db.addressee.create({ data: { recommendationId, position, wording: 'ministries' } })
  const { id } = worded
  const ja = { table: 'Addressee' as const, id, translations: { ja: { wording: '各省' } }, was: {} }
  await translate(secretary, ja)
  for (const organization of [mext, cabinetOffice])
    await address(secretary, { id: recommendationId, organizationId: organization.id, addresseeId: id })
  const now = { en: { wording: anew } }
  await reword(secretary, { ...ja, translations: now, was: { en: { wording: 'ministries' } } })
  const rows = await db.addressee.findMany({ where: { recommendationId } })
  expect(rows.map(({ wording }) => wording)).toEqual([anew, anew])
  expect(rows.map((row) => inLanguage(row, 'wording', 'ja').text)).toEqual(['各省', '各省'])
})

test('a person of another series too keeps their name', async () => {
  const { secretary, observer } = world.actors
  const other = await db.series.create({ data: { slug: 'other', name: 'Other' } })
  const membership = { seriesId: other.id, personId: observer.personId, role: 'observer' as const }
  await db.membership.create({ data: { ...membership, invitedAt: new Date() } })
  const { id, name } = await db.person.findUniqueOrThrow({ where: { id: observer.personId } })
  const asked = { table: 'Person' as const, id, translations: { en: { name: anew } }, was: { en: { name } } }
  expect(await reword(secretary, asked)).toMatchObject({ message: 'people.errors.elsewhere' })
  expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({ name })
})
