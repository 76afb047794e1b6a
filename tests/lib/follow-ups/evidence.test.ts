import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import {
  attachFile,
  attachFileInput,
  attachLink,
  attachLinkInput,
  largestFile,
  reviewEvidence,
} from '#lib/follow-ups/evidence.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, type World } from '#tests/world.ts'
import { expectNothing, givenLed, kindsOf } from './standing.ts'

let world: World
let item: Awaited<ReturnType<typeof givenLed>>
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  item = await givenLed(world)
})

const ok = { status: 'ok' }
const forbidden = { status: 'refused', why: 'forbidden' }
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n')
const file = (bytes = pdf, fileName = 'terms.pdf') => attachFileInput.parse({ id: item.id, fileName, bytes })

describe('a file', () => {
  test('is kept byte for byte with its SHA-256, once', async () => {
    const { mextContributor, cabinetFocal } = world.actors
    const attached = await attachFile(mextContributor, file(pdf, 'C:\\papers\\規約案.pdf'))
    expect(attached).toMatchObject(ok)
    expect(await attachFile(cabinetFocal, file())).toEqual(attached)
    const evidence = await db.evidence.findFirstOrThrow({ include: { file: true } })
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    expect(evidence).toMatchObject({ title: '規約案.pdf', mediaType: 'application/pdf', size: pdf.length, sha256 })
    expect(Buffer.from(evidence.file?.bytes ?? [])).toEqual(pdf)
    expect(await db.evidence.count()).toBe(1)
    expect(await eventsOf(item.id)).toMatchObject([{ kind: 'evidence.attached', payload: { sha256 } }])
  })

  test('sent twice at once is one', async () => {
    const twice = await Promise.all([0, 1].map(() => attachFile(world.actors.cabinetFocal, file())))
    expect(twice[0]).toEqual(twice[1])
    expect(await kindsOf(item.id)).toEqual(['evidence.attached'])
  })

  test('is refused when too large, of no known type or not what its name says', async () => {
    const { cabinetFocal } = world.actors
    const refused = (given: ReturnType<typeof file>, why: string) =>
      expectNothing(item.id, () => attachFile(cabinetFocal, given), { message: `progress.errors.file.${why}` })
    await refused(file(Buffer.alloc(largestFile + 1, 'a'), 'a.txt'), 'tooLarge')
    await refused(file(pdf, 'terms.docx'), 'mismatch')
    await refused(file(pdf, 'terms.exe'), 'kind')
    await refused(file(Buffer.alloc(0)), 'empty')
    expect(await db.evidenceFile.count()).toBe(0)
  })

  test('is attached by those who work on it and by the secretariat', async () => {
    for (const actor of [world.actors.ministryFocal, world.actors.observer])
      await expectNothing(item.id, () => attachFile(actor, file()), forbidden)
    expect(await attachFile(world.actors.secretary, file())).toMatchObject(ok)
  })
})

describe('a link', () => {
  const link = (url = 'https://example.org/terms') =>
    attachLinkInput.parse({ id: item.id, title: 'Terms of reference', url })

  test('is kept once', async () => {
    expect(await attachLink(world.actors.cabinetContributor, link())).toMatchObject(ok)
    expect(await attachLink(world.actors.cabinetContributor, link())).toMatchObject(ok)
    expect(await db.evidence.findMany()).toMatchObject([{ kind: 'link', url: 'https://example.org/terms' }])
    expect(await kindsOf(item.id)).toEqual(['evidence.attached'])
  })

  test('leads to the web and nowhere else', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'example.org', 'https://'])
      expect(() => link(url), url).toThrow('errors.url')
  })
})

test('a review is the secretariat’s; a refusal says why', async () => {
  await attachFile(world.actors.cabinetFocal, file())
  const { id: evidenceId } = await db.evidence.findFirstOrThrow()
  const review = { id: item.id, evidenceId, decision: 'refused', note: 'only a draft' } as const
  await expectNothing(item.id, () => reviewEvidence(world.actors.cabinetFocal, review), forbidden)
  expect(await reviewEvidence(world.actors.secretary, review)).toMatchObject(ok)
  expect(await reviewEvidence(world.actors.secretary, review)).toMatchObject(ok)
  expect(await reviewEvidence(world.actors.secretary, { ...review, decision: 'agreed', note: '' })).toMatchObject(ok)
  expect(await db.evidence.findFirst()).toMatchObject({ review: 'agreed', reviewNote: null })
  expect(await kindsOf(item.id)).toEqual(['evidence.attached', 'evidence.reviewed', 'evidence.reviewed'])
})
