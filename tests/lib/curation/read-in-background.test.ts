import { beforeEach, describe, expect, it } from 'vitest'
import { importDocument, pasted } from '#lib/curation/import-document.ts'
import { readDocument } from '#lib/curation/read-in-background.ts'
import { findReading, proposalOf } from '#lib/curation/readings.ts'
import { db } from '#lib/db/client.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { givenCandidates, read, summary } from './given.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const handIn = (words: string, name = 'summary') => importDocument(world.actors.secretary, pasted(words, name))

describe('importDocument', () => {
  it('keeps the bytes and says who handed them in', async () => {
    const outcome = await handIn(summary)
    expect(outcome).toMatchObject({ status: 'ok' })
    const reading = await db.documentReading.findFirstOrThrow()
    expect(new TextDecoder().decode(reading.bytes)).toBe(summary)
    expect(reading).toMatchObject({ state: 'waiting', fileName: 'summary.txt' })
    expect(await db.event.findFirst({ where: { kind: 'document.handedIn' } })).toMatchObject({
      actorId: world.actors.secretary.personId,
      visibility: 'secretariat',
      payload: { fileName: 'summary.txt', sha256: reading.sha256 },
    })
  })

  it('leads to the same reading when the same file comes again, and says so once it is a document', async () => {
    const [first, second] = [await handIn(summary), await handIn(summary, 'another name')]
    expect(second).toEqual(first)
    expect(await db.documentReading.count()).toBe(1)
    await db.documentReading.deleteMany()
    await givenCandidates(world)
    expect(await handIn(summary)).toMatchObject({
      status: 'invalid',
      message: 'curation.errors.sameFile',
      values: { title: 'Summary of the second roundtable' },
    })
  })

  it('refuses what is empty or too large, and everybody but the secretariat', async () => {
    const { secretary, cabinetFocal } = world.actors
    const of = (bytes: Uint8Array<ArrayBuffer>) => ({ fileName: 'a.txt', bytes, correctsId: undefined })
    expect(await importDocument(secretary, of(new Uint8Array()))).toMatchObject({ message: 'curation.errors.empty' })
    const large = new Uint8Array(20 * 1024 * 1024 + 1)
    expect(await importDocument(secretary, of(large))).toMatchObject({ message: 'curation.errors.tooLarge' })
    expect(await importDocument(cabinetFocal, of(new Uint8Array([65])))).toMatchObject({ why: 'forbidden' })
    expect(await db.documentReading.count()).toBe(0)
  })
})

describe('readDocument', () => {
  it('proposes what the file says, and takes up again what a stopped process left', async () => {
    await handIn(summary)
    const { id } = await db.documentReading.findFirstOrThrow()
    await db.documentReading.update({ where: { id }, data: { state: 'reading', page: 3 } })
    expect(await read(id)).toMatchObject({ state: 'read', error: null })
    const proposal = await proposalOf(world.actors.secretary, id)
    expect(proposal).toMatchObject({
      title: 'Summary of the Second Roundtable',
      date: { iso: '2026-10-14' },
      place: 'Tokyo Hall',
      language: 'en',
    })
    expect(proposal.participants.map(({ name, match }) => [name, match])).toEqual([
      ['Aoi Cabinet', { id: world.actors.cabinetFocal.personId, likeness: 'exact' }],
      ['Hanna Berg', null],
      ['Kenji Sato', null],
    ])
    expect(proposal.sections.map(({ name, match }) => [name, match?.id])).toEqual([
      ['Scientific advice', world.themes.advice.id],
      ['Research security', undefined],
    ])
    expect(proposal.misreadings).toMatchObject([{ text: 'Al', probably: 'AI', page: 1 }])
    expect(proposal.candidates).toBe(4)
  })

  it('keeps why a file cannot be read, and nothing of it', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.4 this is none')
    await importDocument(world.actors.secretary, { fileName: 'a.pdf', bytes, correctsId: undefined })
    const { id } = await db.documentReading.findFirstOrThrow()
    await readDocument(id)
    expect(await findReading(world.actors.secretary, id)).toMatchObject({
      state: 'failed',
      error: { reason: 'damaged' },
    })
    expect(await findReading(world.actors.mextFocal, id)).toBeNull()
    expect(await db.candidate.count()).toBe(0)
  })
})
