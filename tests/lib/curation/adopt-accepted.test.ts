import { beforeEach, describe, expect, it } from 'vitest'
import { acceptPicked } from '#lib/curation/accept.ts'
import { addCandidate } from '#lib/curation/adjust-and-add.ts'
import { adoptAccepted, toBeAdopted } from '#lib/curation/adopt-accepted.ts'
import { stampOf } from '#lib/curation/curation-page.ts'
import { mergeCandidates } from '#lib/curation/merge.ts'
import { db } from '#lib/db/client.ts'
import type { Candidate } from '#lib/db/generated/client.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { candidatesIn, givenCandidates, nth } from './given.ts'

let world: World
let documentId: string
let candidates: Candidate[]

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const given = await givenCandidates(world)
  documentId = given.documentId
  candidates = given.candidates
})

const pick = ({ id, version }: Candidate) => ({ pick: { id, version } })
const adopt = async () => adoptAccepted(world.actors.secretary, { id: documentId, stamp: await stampOf(documentId) })

describe('adoptAccepted', () => {
  it('makes recommendations of what was accepted, with all passages that were merged', async () => {
    const { secretary } = world.actors
    const [a, b, c] = [nth(candidates, 0), nth(candidates, 1), nth(candidates, 2)]
    await acceptPicked(secretary, pick(a))
    await acceptPicked(secretary, pick(c))
    await mergeCandidates(secretary, { id: b.id, version: 1, intoId: a.id })
    const preview = await toBeAdopted(secretary, documentId)
    expect(preview?.rows.map(({ number, title, addressed }) => [number, title, addressed])).toEqual([
      [4, a.title, ['Cabinet Office']],
      [5, c.title, []],
    ])
    expect(await adopt()).toMatchObject({ status: 'ok', value: { count: 2 } })
    const made = await db.recommendation.findMany({
      where: { number: { gt: 3 } },
      include: { passages: { orderBy: { position: 'asc' } }, roundtable: true },
      orderBy: { number: 'asc' },
    })
    expect(made.map(({ passages }) => passages.map(({ exact }) => exact))).toEqual([[a.exact, b.exact], [c.exact]])
    expect(made[0]?.roundtable.title).toBe('Second roundtable, held')
    expect((await candidatesIn(documentId)).map(({ recommendationId }) => recommendationId)).toEqual([
      made[0]?.id,
      made[0]?.id,
      made[1]?.id,
      null,
    ])
    expect(await db.event.count({ where: { kind: 'recommendation.adopted' } })).toBe(2)
    expect(await adopt()).toMatchObject({ status: 'ok', value: { count: 0 } })
  })

  it('adopts nothing that the preview did not show', async () => {
    const { secretary } = world.actors
    await acceptPicked(secretary, pick(nth(candidates, 0)))
    const stamp = await stampOf(documentId)
    await acceptPicked(secretary, pick(nth(candidates, 1)))
    expect(await adoptAccepted(secretary, { id: documentId, stamp })).toMatchObject({
      status: 'conflict',
      message: 'curation.errors.previewChanged',
    })
    expect(await db.recommendation.count()).toBe(3)
  })

  it('fails as a whole where one passage cannot be anchored', async () => {
    for (const each of candidates.slice(0, 2)) await acceptPicked(world.actors.secretary, pick(each))
    await db.candidate.update({ where: { id: nth(candidates, 1).id }, data: { exact: 'These words are not there.' } })
    expect(await adopt()).toMatchObject({ status: 'invalid', message: 'curation.errors.unanchored' })
    expect(await db.recommendation.count()).toBe(3)
    expect(await db.event.count({ where: { kind: 'recommendation.adopted' } })).toBe(0)
    expect(await db.series.findFirst()).toMatchObject({ recommendationsNumbered: 3 })
  })

  it('bears 500', async () => {
    const words = Array.from({ length: 500 }, (_, n) => `Ministries should publish report number ${n} every year.`)
    const given = await givenCandidates(world, `Summary of a long day\n\n${words.join(' ')}`)
    expect(given.candidates).toHaveLength(500)
    await db.candidate.updateMany({ where: { documentId: given.documentId }, data: { state: 'accepted' } })
    const stamp = await stampOf(given.documentId)
    expect(await adoptAccepted(world.actors.secretary, { id: given.documentId, stamp })).toMatchObject({
      value: { count: 500 },
    })
  })

  it('is for the secretariat', async () => {
    await acceptPicked(world.actors.secretary, pick(nth(candidates, 0)))
    const { observer, cabinetFocal } = world.actors
    for (const actor of [observer, cabinetFocal]) {
      expect(await adoptAccepted(actor, { id: documentId, stamp: '' })).toMatchObject({ why: 'forbidden' })
      expect(await toBeAdopted(actor, documentId)).toBeNull()
      const added = await addCandidate(actor, { documentId, exact: 'Rules', start: undefined })
      expect(added).toMatchObject({ why: 'forbidden' })
    }
  })
})
