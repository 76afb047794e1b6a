import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { storeDocument } from '#lib/documents/store.ts'
import { adopt } from '#lib/recommendations/adopt.ts'
import { addRoundtable } from '#lib/roundtables/add-roundtable.ts'
import { enterOrganization } from '#lib/roundtables/organizations.ts'
import { type Curator, foundSeries } from '#lib/roundtables/series.ts'
import { resetDatabase } from '#tests/setup/database.ts'

const text = 'Harbours should share data. Fleets should share data.'
let curator: Curator
let stranger: Curator
let roundtableId: string
let documentId: string
let organizationId: string

beforeEach(async () => {
  await resetDatabase()
  await transaction(async (tx) => {
    stranger = (await foundSeries(tx, { slug: 'air', name: 'Air', fictional: true, themes: [] })).curator
    curator = (await foundSeries(tx, { slug: 'sea', name: 'Sea', fictional: true, themes: [] })).curator
    const port = { slug: 'port', name: 'Port', shortName: 'Port', country: 'SE', atTable: false }
    organizationId = (await enterOrganization(tx, curator, { ...port, sector: 'agency' })).id
    roundtableId = (await addRoundtable(tx, curator, { title: 'First', held: false })).id
    const file = { title: 'Summary', fileName: 'summary.txt', mediaType: 'text/plain' as const, roundtableId }
    documentId = (await storeDocument(tx, curator, { ...file, bytes: Buffer.from(text) })).id
  })
})

const asked = (exact: string, start?: number) => ({
  roundtableId,
  documentId,
  themeId: null,
  title: 'Share data',
  passages: [{ exact, start }],
})

test('takes the next number, keeps passage and addressees, and tells', async () => {
  await transaction((tx) => adopt(tx, curator, asked('Harbours should share data.')))
  const addressees = [
    { wording: 'Fleets', organizationId: null },
    { wording: null, organizationId },
  ]
  const { id, number } = await transaction((tx) => adopt(tx, curator, { ...asked('share data', 42), addressees }))
  expect(number).toBe(2)
  expect(await db.passage.findFirst({ where: { recommendationId: id } })).toMatchObject({
    exact: 'share data',
    prefix: 'hould share data. Fleets should ',
    suffix: '.',
    start: 42,
    end: 52,
    documentId,
  })
  expect(await db.addressee.findMany({ where: { recommendationId: id }, orderBy: { position: 'asc' } })).toMatchObject(
    addressees,
  )
  const events = await db.event.findMany({ where: { recommendationId: id }, orderBy: { sequence: 'asc' } })
  expect(events).toMatchObject([
    { kind: 'recommendation.adopted', documentId, payload: { number: 2, passages: 1, document: 'Summary' } },
    { kind: 'recommendation.addressed', payload: { number: 2, organization: { id: organizationId, name: 'Port' } } },
  ])
})

test('words that stand there twice need a position; without it nothing changes', async () => {
  await expect(transaction((tx) => adopt(tx, curator, asked('share data')))).rejects.toThrow('more than once')
  expect(await db.recommendation.count()).toBe(0)
  expect(await db.series.findMany({ select: { recommendationsNumbered: true } })).toEqual([
    { recommendationsNumbered: 0 },
    { recommendationsNumbered: 0 },
  ])
})

test('the document of another series does not exist', async () => {
  await expect(transaction((tx) => adopt(tx, stranger, asked('Harbours should share data.')))).rejects.toThrow()
  expect(await db.recommendation.count()).toBe(0)
})
