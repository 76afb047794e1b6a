import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { fileResponse, streamed } from '#lib/exports/file.ts'
import { jsonOf } from '#lib/exports/json.ts'
import type { Filter } from '#lib/follow-ups/filter.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { address, at, formulas, givenRows, now, seriesOf } from './given.ts'

let world: World

beforeAll(async () => {
  await resetDatabase()
  world = await buildWorld()
  await givenRows(world)
})

async function read(viewer: Viewer, filter: Filter = {}) {
  return JSON.parse((await Array.fromAsync(jsonOf(at(viewer), seriesOf(world), filter, address))).join(''))
}

describe('the list as JSON', () => {
  test('says what it is and holds every field of a full row', async () => {
    const file = await read(world.actors.secretary, { sort: 'number', organization: 'cabinet-office' })
    expect(file).toMatchObject({
      series: { slug: 'world', name: 'World Roundtable', timeZone: 'Asia/Tokyo', url: `${address}/world` },
      exportedAt: now.toISOString(),
      filter: '?organization=cabinet-office&sort=number',
    })
    expect(file.followUps).toEqual([
      {
        id: 'F-1',
        number: 1,
        title: '助言制度の見直し、"引用", comma\nand a new line',
        language: 'ja',
        // Of the fields that the file has, and not who gave it.
        translations: {
          en: { title: { text: 'Review of advice', of: '助言制度の見直し、"引用", comma\nand a new line' } },
        },
        lead: { slug: 'cabinet-office', name: 'Cabinet Office', ...inJapanese('Cabinet Office', '内閣府') },
        offeredTo: null,
        supports: [
          { slug: 'mext', name: 'MEXT', ...inJapanese('MEXT', '文部科学省') },
          { slug: 'jst', name: 'JST', ...inJapanese('JST', '科学技術振興機構') },
        ],
        contact: 'Aoi Cabinet',
        dueOn: '2026-05-31',
        moved: 2,
        progress: 'inProgress',
        state: 'inProgress',
        confidence: 'atRisk',
        verifiedAt: null,
        lastConfirmedAt: '2026-04-01T22:00:00.000Z',
        overdue: true,
        stale: true,
        unowned: false,
        answers: [
          {
            id: 'R-1',
            number: 1,
            title: 'Engage in multilateral frameworks',
            language: 'en',
            translations: {},
            theme: 'Scientific advice',
            passages: [
              {
                exact: 'Governments should engage in multilateral frameworks.',
                language: 'en',
                page: 1,
                document: 'Summary of the first roundtable',
                date: '2025-10-08',
              },
            ],
            url: `${address}/world/recommendations/1`,
          },
          expect.objectContaining({ id: 'R-2' }),
        ],
        url: `${address}/world/follow-ups/1`,
      },
    ])
  })

  test('has titles as they were written, whoever reads, with their translations beside them', async () => {
    const japanese = { ja: { title: { text: '参画する', of: 'Engage in multilateral frameworks' } } }
    await db.recommendation.update({ where: { id: world.recommendations.r1.id }, data: { translations: japanese } })
    const { followUps } = await read({ ...world.actors.secretary, language: 'ja' }, { organization: 'cabinet-office' })
    expect(followUps[0].answers[0]).toMatchObject({
      title: 'Engage in multilateral frameworks',
      language: 'en',
      translations: japanese,
    })
  })

  test('is JSON when nothing fits, and titles are as they were written', async () => {
    expect((await read(world.actors.secretary, { q: 'absent' })).followUps).toEqual([])
    const titles = (await read(world.actors.secretary)).followUps.map((each: { title: string }) => each.title)
    expect(titles).toEqual(expect.arrayContaining(formulas))
  })

  test('holds what the viewer may see, and the contact for members only', async () => {
    const { followUps } = await read(world.nobody)
    expect(followUps).toHaveLength(1)
    expect(followUps[0].contact).toBeNull()
  })

  test('goes out as a file that nobody keeps on the way', async () => {
    const parts = jsonOf(at(world.nobody), seriesOf(world), {}, address)
    const response = fileResponse(streamed(parts), 'application/json; charset=utf-8', 'world.json')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="world.json"')
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    const named = fileResponse('', 'text/plain', '草案 "1".txt').headers.get('content-disposition')
    expect(named).toBe(`attachment; filename="__ _1_.txt"; filename*=UTF-8''${encodeURIComponent('草案 "1".txt')}`)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect((await response.json()).followUps).toHaveLength(1)
  })
})

function inJapanese(of: string, text: string) {
  return { language: 'en', translations: { ja: { name: { text, of }, shortName: { text, of } } } }
}
