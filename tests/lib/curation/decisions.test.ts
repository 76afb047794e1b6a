import { beforeEach, describe, expect, it } from 'vitest'
import { accept, acceptPicked } from '#lib/curation/accept.ts'
import { addCandidate, adjust } from '#lib/curation/adjust-and-add.ts'
import { mergeCandidates } from '#lib/curation/merge.ts'
import { reject } from '#lib/curation/reject.ts'
import { undoDecision } from '#lib/curation/undo.ts'
import { db } from '#lib/db/client.ts'
import type { Candidate } from '#lib/db/generated/client.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { candidatesIn, givenCandidates, nth } from './given.ts'

let world: World
let documentId: string
let first: Candidate
let second: Candidate

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const given = await givenCandidates(world)
  documentId = given.documentId
  first = nth(given.candidates, 0)
  second = nth(given.candidates, 1)
})

const of = ({ id, version }: { id: string; version: number }) => ({ id, version })
const now = ({ id }: { id: string }) => db.candidate.findUniqueOrThrow({ where: { id } })
const whole = { whole: 'yes', title: 'Publish a checklist', translations: {}, themeId: 'none', organizations: [] }

async function last() {
  const event = await db.event.findFirst({ orderBy: { sequence: 'desc' } })
  return event && { kind: event.kind, payload: event.payload, actorId: event.actorId, visibility: event.visibility }
}

describe('accept', () => {
  it('takes a passage up as the form says', async () => {
    const { secretary } = world.actors
    const { mext, cabinetOffice } = world.organizations
    const said = { ...whole, themeId: world.themes.coordination.id, organizations: [cabinetOffice.id, mext.id] }
    const visibility = 'participants' as const
    expect(await accept(secretary, { ...of(first), ...said, visibility })).toMatchObject({ status: 'ok' })
    expect(await now(first)).toMatchObject({
      state: 'accepted',
      title: 'Publish a checklist',
      themeId: world.themes.coordination.id,
      visibility: 'participants',
      addressees: [
        { wording: expect.any(String), organizationId: cabinetOffice.id },
        { wording: null, organizationId: mext.id },
      ],
      decidedById: secretary.personId,
      version: 2,
    })
    expect(await last()).toMatchObject({
      kind: 'candidate.accepted',
      payload: { words: first.exact, title: 'Publish a checklist' },
      actorId: secretary.personId,
      visibility: 'secretariat',
    })
  })

  it('takes it up as proposed with one key', async () => {
    await acceptPicked(world.actors.secretary, { pick: of(first) })
    const { state, title, addressees } = await now(first)
    expect({ state, title, addressees }).toEqual({
      state: 'accepted',
      title: first.title,
      addressees: first.addressees,
    })
  })

  it('wants a title, and nothing of another series', async () => {
    const { secretary } = world.actors
    expect(await accept(secretary, { ...of(first), ...whole, title: '' })).toMatchObject({ field: 'title' })
    const other = await db.series.create({ data: { slug: 'other', name: 'Other' } })
    const theme = await db.theme.create({ data: { seriesId: other.id, position: 1, name: 'A', shortName: 'A' } })
    expect(await accept(secretary, { ...of(first), ...whole, themeId: theme.id })).toMatchObject({ field: 'themeId' })
    expect(await now(first)).toEqual(first)
  })
})

describe('reject', () => {
  it('says why, to those who are named', async () => {
    const input = { ...of(first), reason: 'It repeats R-2.', visibility: 'public' as const }
    expect(await reject(world.actors.secretary, input)).toMatchObject({ status: 'ok' })
    expect(await now(first)).toMatchObject({ state: 'rejected', reason: 'It repeats R-2.', visibility: 'public' })
    expect(await last()).toMatchObject({ kind: 'candidate.rejected', payload: { reason: 'It repeats R-2.' } })
  })
})

describe('mergeCandidates', () => {
  it('makes a passage one of another, with all that was merged into it before', async () => {
    const third = nth(await candidatesIn(documentId), 2)
    const { secretary } = world.actors
    expect(await mergeCandidates(secretary, { ...of(third), intoId: second.id })).toMatchObject({ status: 'ok' })
    expect(await mergeCandidates(secretary, { ...of(second), intoId: first.id })).toMatchObject({ status: 'ok' })
    expect(await now(third)).toMatchObject({ state: 'merged', mergedIntoId: first.id })
    expect(await now(second)).toMatchObject({ state: 'merged', mergedIntoId: first.id })
    expect(await last()).toMatchObject({ kind: 'candidate.merged', payload: { into: first.exact } })
    const carries = { ...of(first), reason: 'No.', visibility: 'public' as const }
    expect(await reject(secretary, carries)).toMatchObject({ message: 'curation.errors.carriesOthers' })
  })

  it('is refused into itself, and into what was merged or rejected', async () => {
    const { secretary } = world.actors
    const wrong = { status: 'invalid', field: 'intoId' }
    expect(await mergeCandidates(secretary, { ...of(first), intoId: first.id })).toMatchObject(wrong)
    await reject(secretary, { ...of(second), reason: 'No.', visibility: 'public' })
    expect(await mergeCandidates(secretary, { ...of(first), intoId: second.id })).toMatchObject(wrong)
    expect(await now(first)).toEqual(first)
  })
})

describe('undoDecision', () => {
  it('takes back what was decided, and keeps on record what it was', async () => {
    const { secretary } = world.actors
    await reject(secretary, { ...of(first), reason: 'No.', visibility: 'participants' })
    expect(await undoDecision(secretary, { id: first.id, version: 2 })).toMatchObject({ status: 'ok' })
    expect(await now(first)).toMatchObject({ state: 'pending', reason: null, visibility: 'public', version: 3 })
    expect(await last()).toMatchObject({ kind: 'candidate.undone', payload: { was: 'rejected' } })
  })

  it('is refused once it is a recommendation', async () => {
    const { recommendations, actors } = world
    await db.candidate.update({
      where: { id: first.id },
      data: { state: 'accepted', recommendationId: recommendations.r1.id },
    })
    expect(await undoDecision(actors.secretary, of(first))).toMatchObject({ message: 'curation.errors.confirmed' })
  })
})

describe('the stretch', () => {
  it('is adjusted by its words, however they are broken', async () => {
    const exact = 'The Cabinet\nOffice should publish a   common checklist'
    expect(await adjust(world.actors.secretary, { ...of(first), exact, start: undefined })).toMatchObject({
      status: 'ok',
    })
    expect(await now(first)).toMatchObject({
      exact: 'The Cabinet Office should publish a common checklist',
      start: first.start,
      end: first.start + 52,
    })
    expect(await last()).toMatchObject({ kind: 'candidate.adjusted', payload: { old: first.exact } })
  })

  it('is refused for words that are not there, and for another candidate’s', async () => {
    const { secretary } = world.actors
    const tried = (exact: string) => adjust(secretary, { ...of(first), exact, start: undefined })
    expect(await tried('The Cabinet Office shall publish')).toMatchObject({ message: 'curation.errors.words.missing' })
    expect(await tried(second.exact)).toMatchObject({ message: 'curation.errors.words.already' })
    expect(await now(first)).toEqual(first)
  })

  it('is added by words or by selecting; the same again is the same candidate', async () => {
    const { secretary } = world.actors
    const { text } = await db.document.findUniqueOrThrow({ where: { id: documentId } })
    const exact = 'Rules differ between countries.'
    const outcome = await addCandidate(secretary, { documentId, exact, start: undefined })
    expect(await addCandidate(secretary, { documentId, exact, start: text.indexOf(exact) })).toEqual(outcome)
    expect(await candidatesIn(documentId)).toHaveLength(5)
    expect(nth(await candidatesIn(documentId), 0)).toMatchObject({ exact, origin: 'added', state: 'pending' })
    expect(await last()).toMatchObject({ kind: 'candidate.added', payload: { words: exact } })
    const twice = await addCandidate(secretary, { documentId, exact: 'should', start: undefined })
    expect(twice).toMatchObject({ status: 'invalid', field: 'exact' })
  })
})

describe('two curators', () => {
  it('of whom one is quicker: the other is told what was done, and nothing is overwritten', async () => {
    const { secretary } = world.actors
    const person = await db.person.create({ data: { name: 'Nao Second' } })
    const other = { ...secretary, personId: person.id, name: 'Nao Second' }
    const outcomes = await Promise.all([
      reject(secretary, { ...of(first), reason: 'It is a description.', visibility: 'participants' }),
      reject(other, { ...of(first), reason: 'It repeats R-1.', visibility: 'participants' }),
    ])
    const [winner, loser] = outcomes[0].status === 'ok' ? [secretary, outcomes[1]] : [other, outcomes[0]]
    const { reason } = await now(first)
    expect(loser).toEqual({
      status: 'conflict',
      message: 'curation.errors.lost',
      values: { name: winner.name, did: 'rejected', reason },
    })
    expect((await now(first)).version).toBe(2)
    expect(await db.event.count({ where: { kind: 'candidate.rejected' } })).toBe(1)
  })

  it('who accept at once by key do so once; the same person twice is no race', async () => {
    const { secretary } = world.actors
    const outcomes = await Promise.all([1, 2].map(() => acceptPicked(secretary, { pick: of(first) })))
    expect(outcomes.map(({ status }) => status)).toEqual(['ok', 'ok'])
    expect(await db.event.count({ where: { kind: 'candidate.accepted' } })).toBe(1)
  })
})
