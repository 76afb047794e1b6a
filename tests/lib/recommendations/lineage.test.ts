import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { removeLineage, setLineage } from '#lib/recommendations/lineage.ts'
import { lineageOf, proposedEarlier } from '#lib/recommendations/lineage-of.ts'
import { gramsOf, likeness } from '#lib/recommendations/similarity.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
let later: { id: string }

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  later = await ofSecond(4, 'Review how scientific advice is given', '科学的助言の在り方の見直し')
})

async function ofSecond(number: number, title: string, ja = '') {
  const translations = ja ? { ja: { title: { text: ja, of: title } } } : {}
  const { id: roundtableId } = await db.roundtable.findFirstOrThrow({ where: { number: 2 } })
  return db.recommendation.create({ data: { seriesId: world.series.id, roundtableId, number, title, translations } })
}

const told = () =>
  db.event.findMany({ where: { kind: { startsWith: 'recommendation.lineage' } }, orderBy: { sequence: 'asc' } })

describe('lineage', () => {
  test('is on record on both sides, once, and may become of another kind', async () => {
    const { secretary, observer } = world.actors
    const say = (kind: 'continues' | 'supersedes') => setLineage(secretary, { id: later.id, earlier: 2, kind })
    expect((await say('continues')).status).toBe('ok')
    expect((await say('continues')).status).toBe('ok')
    expect((await told()).map(({ payload }) => payload)).toEqual([
      { number: 4, other: 2, is: 'later', kind: 'continues' },
      { number: 2, other: 4, is: 'earlier', kind: 'continues' },
    ])
    await say('supersedes')
    expect(await lineageOf(observer, later.id)).toMatchObject({
      earlier: [{ number: 2, kind: 'supersedes', why: { status: 'open' } }],
      later: [],
    })
    expect(await lineageOf(observer, world.recommendations.r2.id)).toMatchObject({
      earlier: [],
      later: [{ number: 4, kind: 'supersedes' }],
    })
  })

  test('taken back it is gone, with an event for both', async () => {
    const { secretary } = world.actors
    await setLineage(secretary, { id: later.id, earlier: 2, kind: 'merges' })
    const gone = { id: later.id, earlierId: world.recommendations.r2.id }
    expect((await removeLineage(secretary, gone)).status).toBe('ok')
    expect((await removeLineage(secretary, gone)).status).toBe('ok')
    expect(await db.lineage.count()).toBe(0)
    expect((await told()).map(({ kind }) => kind).slice(2)).toEqual(Array(2).fill('recommendation.lineageRemoved'))
  })

  test('never leads back to itself, also when said twice at once', async () => {
    const { secretary } = world.actors
    const { r1, r2, r3 } = world.recommendations
    const say = (id: string, earlier: number) => setLineage(secretary, { id, earlier, kind: 'continues' })
    expect(await say(r1.id, 1)).toMatchObject({ field: 'earlier', message: 'recommendations.errors.ownLineage' })
    expect(await say(r1.id, 99)).toMatchObject({ message: 'recommendations.errors.noSuchEarlier' })
    expect(await say(r1.id, 4)).toMatchObject({ message: 'recommendations.errors.notEarlier' })
    await say(r1.id, 2)
    await say(r2.id, 3)
    expect(await say(r3.id, 1)).toMatchObject({ message: 'recommendations.errors.lineageCycle' })
    await db.lineage.deleteMany()
    const both = await Promise.all([say(r1.id, 2), say(r2.id, 1)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['invalid', 'ok'])
  })

  test('shows nobody what they may not see, nor tells of it', async () => {
    const { secretary, observer } = world.actors
    await db.recommendation.updateMany({ where: { number: 2 }, data: { visibility: 'secretariat' } })
    await setLineage(secretary, { id: later.id, earlier: 2, kind: 'repeats' })
    expect(await lineageOf(observer, later.id)).toEqual({ earlier: [], later: [] })
    expect((await told()).map(({ visibility }) => visibility)).toEqual(['secretariat', 'secretariat'])
  })
})

describe('proposals', () => {
  test('the likeliest of earlier roundtables, in either language; none that is linked or of the same one', async () => {
    const { secretary } = world.actors
    await ofSecond(5, 'Review how scientific advice is given, again')
    expect((await proposedEarlier(secretary, later.id)).map(({ number }) => number)).toEqual([2])
    await db.recommendation.updateMany({
      where: { number: 3 },
      data: { translations: { ja: { title: { text: '科学的助言の在り方を見直すこと', of: '' } } } },
    })
    expect((await proposedEarlier(secretary, later.id)).map(({ number }) => number).toSorted()).toEqual([2, 3])
    await setLineage(secretary, { id: later.id, earlier: 2, kind: 'continues' })
    expect((await proposedEarlier(secretary, later.id)).map(({ number }) => number)).toEqual([3])
  })

  test('likeness is the same both ways, whole for the same words, nothing for words with nothing in common', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const [a, b] = [gramsOf(one), gramsOf(other)]
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a))
        expect(likeness(a, b)).toBeLessThanOrEqual(1.000001)
        if (a.size > 0) expect(likeness(a, a)).toBeCloseTo(1)
      }),
    )
    expect(likeness(gramsOf('量子技術'), gramsOf('quantum'))).toBe(0)
  })
})
