import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { db } from '#lib/db/client.ts'
import { rowsOf } from '#lib/exports/rows.ts'
import { filesOf } from '#lib/packs/files-of-format.ts'
import { minutesFiles } from '#lib/packs/minutes-files.ts'
import { letterTo } from '#lib/reviews/collect/letter.ts'
import { minutesContent } from '#lib/reviews/minutes/content.ts'
import { draftFor } from '#lib/reviews/minutes/queries.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import { editionFor } from '#lib/reviews/snapshot/edition.ts'
import { contentOf } from '#lib/reviews/snapshot/read.ts'
import type { Viewer } from '#lib/viewer.ts'
import { givenAgendaItem, givenReview, met, reviewNow } from '#tests/lib/reviews/given.ts'
import { givenTexts } from '#tests/lib/translations/given.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { originals, translations } from '#tests/translated.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { docxText } from './read-back.ts'

let world: World
let secretary: Viewer
let all: string[]
let review: FoundReview

beforeAll(async () => {
  await resetDatabase()
  world = await buildWorld()
  secretary = { ...world.actors.secretary, language: 'ja' }
  await givenTexts(world, 'public')
  const { cabinetFocal, mextFocal } = world.actors
  const work = { leadId: world.organizations.cabinetOffice.id, contactId: cabinetFocal.personId }
  const item = await db.followUp.findFirstOrThrow()
  await db.followUp.update({ where: { id: item.id }, data: work })
  review = await givenReview(world, { ...met, message: 'Please answer', questions: ['Which budget?'] })
  const seat = { personId: mextFocal.personId, roundtableId: review.roundtable.id, position: 1 }
  await db.participation.create({ data: { ...seat, printedTitle: 'Director General', printedAs: 'Yui Education' } })
  const there = { reviewId: review.id, position: 1, kind: 'online' as const, personId: mextFocal.personId }
  await db.attendance.create({ data: { ...there, name: 'Yui Education', title: 'Director General' } })
  const gone = { reviewId: review.id, position: 2, kind: 'online' as const, personId: cabinetFocal.personId }
  await db.attendance.create({ data: { ...gone, name: 'Aoi Before', title: 'Guest of honour' } })
  const { id: agendaItemId } = await givenAgendaItem(review.id, { followUpId: item.id })
  const said = { agendaItemId, personId: mextFocal.personId, text: '賛成する。', language: 'ja' as const }
  await db.remark.create({ data: said })
  await asks(item.id)
  for (const sql of translations) await db.$executeRawUnsafe(sql)
  const rows = z.array(z.object({ words: z.string() })).parse(await db.$queryRawUnsafe(originals))
  all = rows.map(({ words }) => words)
  review = await reviewNow(world)
})

async function asks(followUpId: string) {
  const closesOn = new Date('2026-09-01T00:00:00Z')
  const organizationId = world.organizations.cabinetOffice.id
  const rows = { create: { followUpId } }
  await db.reviewRequest.create({ data: { reviewId: review.id, organizationId, rows } })
  await db.review.update({ where: { id: review.id }, data: { closesOn } })
}

const inEnglish = (text: string) => all.filter((words) => text.includes(words))

test('a pack in Japanese says every name, title and word that has a translation in it', async () => {
  const content = editionFor(await contentOf(world.series.id), 'participants')
  const wanted = { language: 'ja' as const, organization: null, sha256: 'c'.repeat(64), previous: null }
  const [document] = await filesOf('docx', { content, wanted })
  const text = await docxText(document?.bytes ?? new Uint8Array())
  expect(inEnglish(text)).toEqual([])
  expect(text).toMatch(/訳.{6}（担当者：訳.{6}）/)
  const tables = await filesOf('csv', { content, wanted })
  expect(inEnglish(tables.map(({ bytes }) => Buffer.from(bytes).toString()).join('\n'))).toEqual([])
})

test('a snapshot keeps the translations of a name, not who gave them, in every edition that has the name', async () => {
  const by = { id: 'someone', name: 'Kana' }
  const given = { ja: { name: { text: '内閣 葵', of: 'Aoi Cabinet', by, at: '2026-01-01T00:00:00.000Z' } } }
  const where = { id: world.actors.cabinetFocal.personId }
  const { translations: before } = await db.person.findUniqueOrThrow({ where })
  await db.person.update({ where, data: { translations: given } })
  const whole = await contentOf(world.series.id)
  await db.person.update({ where, data: { translations: before ?? {} } })
  const kept = { name: 'Aoi Cabinet', translations: { ja: { name: { text: '内閣 葵', of: 'Aoi Cabinet' } } } }
  expect(whole.followUps[0]?.contact).toEqual(kept)
  expect(editionFor(whole, 'participants').followUps[0]?.contact).toEqual(kept)
  expect(editionFor(whole, 'public').followUps[0]?.contact).toBeNull()
})

test('minutes in Japanese name who was there and who spoke as people do there, and keep an earlier name', async () => {
  const draft = await draftFor(secretary, review)
  const content = minutesContent.parse(draft)
  const published = { number: 1, publishedAt: new Date('2026-10-20T00:00:00Z'), sha256: 'a'.repeat(64), erratum: null }
  const [file] = await minutesFiles({ content, published, language: 'ja', formats: ['docx'] })
  const text = await docxText(file?.bytes ?? new Uint8Array())
  expect(inEnglish(text)).toEqual([])
  expect(text).toMatch(/訳.{6}、訳.{6}/)
  expect(text).toMatch(/訳.{6}.{0,2}賛成する。/)
  expect(text).toContain('Aoi Before、Guest of honour')
})

test('a letter in Japanese and an exported list do so too', async () => {
  const file = await letterTo(secretary, world.series, review, 'cabinet-office', 'ja')
  const text = await docxText(file?.bytes ?? new Uint8Array())
  expect(inEnglish(text)).toEqual([])
  expect(text).toMatch(/訳.{6}の長/)
  const series = { timeZone: 'Asia/Tokyo', staleAfterDays: 60 }
  const [[row] = []] = await Array.fromAsync(rowsOf(secretary, series, {}))
  expect(row?.contact).toMatch(/^訳/)
})
