import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { db, transaction } from '#lib/db/client.ts'
import { line } from '#lib/events/describe.ts'
import { historyOf } from '#lib/events/history.ts'
import { record } from '#lib/events/record.ts'
import { describe } from '#lib/follow-ups/description.ts'
import { addTheme } from '#lib/roundtables/themes.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { originals, translations } from '#tests/translated.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World
let item: Awaited<ReturnType<typeof givenFollowUp>>

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const { actors, organizations } = world
  item = await givenFollowUp(world, { title: 'Compare advisor systems', leadId: organizations.cabinetOffice.id })
  const { id, name } = organizations.cabinetOffice
  const contact = { id: actors.cabinetContributor.personId, name: actors.cabinetContributor.name }
  const to = { followUpId: item.id, visibility: 'participants' as const }
  const { secretary, cabinetFocal } = actors
  await transaction(async (tx) => {
    const made = { number: 1, title: item.title, recommendations: [2], visibility: 'participants' as const }
    await record(tx, secretary, 'followUp.created', made, to)
    const taken = { number: 1, organization: { id, name }, contact, dueOn: '2027-03-31' }
    await record(tx, cabinetFocal, 'followUp.takenOn', taken, to)
    const called = { number: 2, item: `F-1 ${item.title}` }
    await record(tx, secretary, 'meeting.itemShown', called, { visibility: 'participants' })
    await record(tx, secretary, 'followUp.offered', { number: 1, organization: { id, name } }, to)
  })
  await addTheme(secretary, { version: world.series.version, name: 'Research security', shortName: 'Security' })
})

const told = async (viewer: Viewer) => {
  const rows = await historyOf(viewer, {})
  return rows.reverse().map((row) => line(row, viewer.language))
}
const inJapanese = (): Viewer => ({ ...world.actors.secretary, language: 'ja' })

test('history names things as its reader calls them now, where that is still what was written', async () => {
  for (const sql of translations) await db.$executeRawUnsafe(sql)
  const all = z.array(z.object({ words: z.string() })).parse(await db.$queryRawUnsafe(originals))
  const lines = await told(inJapanese())
  expect(all.filter(({ words }) => lines.join('\n').includes(words))).toEqual([])
  expect(lines).toEqual([
    expect.stringMatching(/^事務局がR-2へのフォローアップF-1「訳.{6}」を作成$/),
    expect.stringMatching(/^訳.{6}がF-1を引き受け（担当者：訳.{6}、期限：2027年3月31日）$/),
    expect.stringMatching(/^事務局が第2回で議題「F-1 訳.{6}」に移行$/),
    expect.stringMatching(/^事務局がF-1の主担当を訳.{6}に打診$/),
    expect.stringMatching(/^事務局がテーマ「訳.{6}」を追加$/),
  ])
  expect((await told(world.actors.secretary))[0]).toBe(
    'Secretariat created F-1 “Compare advisor systems” in answer to R-2',
  )
})

test('what was called otherwise then stays as it was, and is marked with its language', async () => {
  const { secretary, cabinetFocal } = world.actors
  await describe(secretary, { id: item.id, version: 1, title: 'Compare systems of advice', description: '' })
  await db.person.update({ where: { id: cabinetFocal.personId }, data: { name: 'Aoi Renamed' } })
  for (const sql of translations) await db.$executeRawUnsafe(sql)
  const [created, taken] = (await historyOf(inJapanese(), { followUpId: item.id })).reverse()
  expect(created?.text).toContain('「Compare advisor systems」')
  expect(taken?.others).toEqual([])
  await db.person.updateMany({ data: { translations: {} } })
  const [, again] = (await historyOf(inJapanese(), { followUpId: item.id })).reverse()
  expect(again).toMatchObject({ person: 'Aoi Renamed' })
  expect(again?.others).toEqual([
    { text: 'Aoi Renamed', language: 'en' },
    { text: 'Ren Cabinet', language: 'en' },
  ])
})
