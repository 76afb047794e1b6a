import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { accept, acceptPicked } from '#lib/curation/accept.ts'
import { adoptAccepted } from '#lib/curation/adopt-accepted.ts'
import { attachPassage } from '#lib/curation/attach.ts'
import { confirmReading } from '#lib/curation/confirm.ts'
import { notCarriedOver, placeIn } from '#lib/curation/correction.ts'
import { stampOf } from '#lib/curation/curation-page.ts'
import { reject } from '#lib/curation/reject.ts'
import { db } from '#lib/db/client.ts'
import { selectorsFor } from '#lib/documents/passage.ts'
import { sourcesOf } from '#lib/recommendations/source.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { candidatesIn, confirmation, givenCandidates, givenReading, nth, summary } from './given.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

describe('a corrected version', () => {
  it('takes over what was curated, and lists what it does not have', async () => {
    const { secretary, observer } = world.actors
    const { documentId, candidates } = await givenCandidates(world)
    const [a, b, c, d] = [0, 1, 2, 3].map((n) => nth(candidates, n))
    if (!a || !b || !c || !d) throw new Error('four candidates')
    await acceptPicked(secretary, { pick: a })
    await acceptPicked(secretary, { pick: c })
    await adoptAccepted(secretary, { id: documentId, stamp: await stampOf(documentId) })
    await reject(secretary, { id: b.id, version: 1, reason: 'Too vague.', visibility: 'public' })
    const edited = { whole: 'yes', title: 'Appoint counsellors', translations: {}, themeId: 'none', organizations: [] }
    await accept(secretary, { id: d.id, version: 1, ...edited })

    const corrected = summary
      .replace('Rules differ between countries.', 'Rules differ widely between countries, as was pointed out.')
      .replace('whether Al tools', 'whether AI tools')
      .replace('review the system', 'review the whole system')
    const reading = await givenReading(world, corrected, documentId)
    const said = { roundtable: (await db.document.findUniqueOrThrow({ where: { id: documentId } })).roundtableId ?? '' }
    const outcome = await confirmReading(secretary, confirmation(reading, said))
    if (outcome.status !== 'ok') throw new Error(JSON.stringify(outcome))
    const { id } = outcome.value

    expect(
      (await candidatesIn(id)).map(({ exact, state, reason, title }) => [exact.slice(0, 20), state, reason, title]),
    ).toEqual([
      ['The Cabinet Office s', 'accepted', null, a.title],
      ['Universities should ', 'rejected', 'Too vague.', b.title],
      [
        'It is necessary to r',
        'pending',
        null,
        'Review the whole system of scientific advice in diplomacy every three years',
      ],
      ['Embassies are encour', 'accepted', null, 'Appoint counsellors'],
    ])
    const passages = await db.passage.findMany({ where: { documentId: id }, include: { recommendation: true } })
    expect(passages.map(({ exact, recommendation }) => [exact, recommendation.number])).toEqual([[a.exact, 4]])
    expect(await db.passage.count({ where: { documentId } })).toBe(2)
    expect(await notCarriedOver(observer, id)).toMatchObject({
      old: { id: documentId },
      passages: [{ exact: c.exact, recommendation: { number: 5 } }],
    })
    expect(await db.event.findFirst({ where: { kind: 'document.corrected' } })).toMatchObject({
      payload: { found: 1, missing: 1 },
    })
    expect(await db.document.findUnique({ where: { id } })).toMatchObject({ correctsId: documentId })

    const changed = nth(await candidatesIn(id), 2)
    const lost = await db.recommendation.findFirstOrThrow({ where: { number: 5 } })
    const given = { id: changed.id, version: 1, recommendationId: lost.id }
    expect(await attachPassage(secretary, given)).toMatchObject({ status: 'ok' })
    expect((await sourcesOf(observer, lost)).map((source) => source.id)).toEqual([id])
    expect(await db.event.findFirst({ where: { kind: 'recommendation.passageAdded' } })).toMatchObject({
      recommendationId: lost.id,
      payload: { number: 5, words: changed.exact },
    })
  })

  it('re-anchors to the same words or reports, whatever was edited', () => {
    const text = summary
    const span = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 200 }))
    const edit = fc.tuple(fc.nat(text.length), fc.nat(60), fc.string({ maxLength: 40 }))
    fc.assert(
      fc.property(span, fc.array(edit, { maxLength: 4 }), ([start, length], edits) => {
        const selectors = selectorsFor(text, start, Math.min(text.length, start + length))
        const edited = edits.reduce((now, [at, cut, put]) => now.slice(0, at) + put + now.slice(at + cut), text)
        const place = placeIn(edited, selectors)
        return place === null || edited.slice(place.start, place.end) === selectors.exact
      }),
      { numRuns: 2000 },
    )
  })
})
