import { beforeEach, describe, expect, it } from 'vitest'
import { acceptPicked } from '#lib/curation/accept.ts'
import { adoptAccepted } from '#lib/curation/adopt-accepted.ts'
import { stampOf } from '#lib/curation/curation-page.ts'
import { changeDocumentVisibility } from '#lib/curation/document-visibility.ts'
import { reject } from '#lib/curation/reject.ts'
import { traceOf } from '#lib/curation/trace.ts'
import { db } from '#lib/db/client.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { givenCandidates, nth } from './given.ts'

let world: World
let documentId: string

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const given = await givenCandidates(world)
  documentId = given.documentId
  const { secretary } = world.actors
  await acceptPicked(secretary, { pick: nth(given.candidates, 0) })
  await adoptAccepted(secretary, { id: documentId, stamp: await stampOf(documentId) })
  const { id } = nth(given.candidates, 1)
  await reject(secretary, { id, version: 1, reason: 'Too vague.', visibility: 'participants' })
  const recommendation = await db.recommendation.findFirstOrThrow({ where: { number: 4 } })
  await givenFollowUp(world, { visibility: 'public', progress: 'inProgress' }, recommendation.id)
  await givenFollowUp(world, { visibility: 'secretariat' }, recommendation.id)
})

async function told(viewer: Viewer) {
  const trace = await traceOf(viewer, documentId, 1)
  return trace?.sentences
    .filter(({ recommendations, decision }) => recommendations.length > 0 || decision)
    .map(({ text, recommendations, decision }) => [
      text.slice(0, 12),
      recommendations.map(({ number, status, followUps }) => [number, status, followUps.map((each) => each.number)]),
      decision && [decision.state, decision.reason],
    ])
}

describe('traceOf', () => {
  it('tells the secretariat everything', async () => {
    expect(await told(world.actors.secretary)).toEqual([
      ['The Cabinet ', [[4, 'partiallyAddressed', [1, 2]]], null],
      ['Universities', [], ['rejected', 'Too vague.']],
      ['It is necess', [], ['pending', null]],
      ['Embassies ar', [], ['pending', null]],
    ])
  })

  it('tells others what they may see', async () => {
    const recommended = ['The Cabinet ', [[4, 'partiallyAddressed', [1]]], null]
    expect(await told(world.actors.observer)).toEqual([recommended, ['Universities', [], ['rejected', 'Too vague.']]])
    expect(await told(world.nobody)).toEqual([recommended])
  })
})

describe('changeDocumentVisibility', () => {
  const change = { was: 'public', visibility: 'secretariat' } as const

  it('closes the document and its trace, and opens them again', async () => {
    const { secretary } = world.actors
    expect(await changeDocumentVisibility(secretary, { id: documentId, ...change })).toMatchObject({ status: 'ok' })
    expect(await traceOf(world.nobody, documentId, 1)).toBeNull()
    expect(await traceOf(world.actors.observer, documentId, 1)).toBeNull()
    expect(await db.event.findFirst({ orderBy: { sequence: 'desc' } })).toMatchObject({
      kind: 'document.visibilityChanged',
      payload: { old: 'public', new: 'secretariat' },
    })
    const late = { id: documentId, was: 'public', visibility: 'participants' } as const
    expect(await changeDocumentVisibility(secretary, late)).toMatchObject({ status: 'conflict' })
  })

  it('is for the secretariat', async () => {
    const { cabinetFocal } = world.actors
    expect(await changeDocumentVisibility(cabinetFocal, { id: documentId, ...change })).toMatchObject({
      why: 'forbidden',
    })
  })
})
