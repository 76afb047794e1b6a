import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { searchQueryOf, searchSql, searchTextOf } from '#lib/follow-ups/search.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World

beforeAll(async () => {
  await resetDatabase()
  world = await buildWorld()
  for (const [title, description] of texts) {
    await givenFollowUp(world, { title, description, searchText: searchTextOf(title, description) })
  }
})

const texts = [
  ['Compare advisor systems of six countries', ''],
  ['量子技術の国際連携', '共同研究の枠組みを検討する'],
  ['データ基盤の整備', 'ＡＩ戦略と S&T協定 (2025)'],
  ['Fellowships in Genève', 'Co-operation, decision-making'],
  ['多国間', '協議体'],
] as const

async function found(text: string) {
  const rows = await db.$queryRaw<{ number: number }[]>`
    select f.number from "FollowUp" f where ${searchSql(Prisma.sql`f."searchText"`, text)} order by f.number`
  return rows.map((row) => row.number)
}

describe('what is searched', () => {
  test('words in lower case without accents; runs of Japanese as pairs and their last character', () => {
    expect(searchTextOf('Genève ＡＩ戦略', null, 'Décision')).toBe('geneve ai 戦略 略 decision')
    expect(searchTextOf('国際連携')).toBe('国際 際連 連携 携')
    expect(searchTextOf('ﾃﾞｰﾀ')).toBe(searchTextOf('データ'))
  })

  test.each([
    ['advisor', [1]],
    ['ADVIS', [1]],
    ['systems compare', [1]],
    ['systems absent', []],
    ['量子', [2]],
    ['国際連携', [2]],
    ['連携国際', []],
    ['量', [2]],
    ['携', [2]],
    ['究', [2]],
    ['データ', [3]],
    ['ﾃﾞｰﾀ', [3]],
    ['ai', [3]],
    ['AI戦略', [3]],
    ['s&t協定', [3]],
    ['geneve', [4]],
    ['decision-making', [4]],
    ['国', [2, 5]],
    ['間協', []],
  ])('“%s” finds %j', async (text, numbers) => expect(await found(text)).toEqual(numbers))

  test('any stretch of a run of characters is found in it', async () => {
    const run = fc.array(fc.constantFrom(...'国際連携量子技術のデータ'), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(run, fc.nat(), fc.nat(), async (characters, from, length) => {
        const start = from % characters.length
        const stretch = characters.slice(start, start + 1 + (length % (characters.length - start))).join('')
        const text = searchTextOf(`x${characters.join('')}y`)
        const [row] = await db.$queryRaw<
          { found: boolean }[]
        >`select ${searchSql(Prisma.sql`${text}::text`, stretch)} as found`
        expect(row?.found).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('nothing typed can break the statement', async () => {
    const nasty = fc.oneof(
      fc.string({ maxLength: 60, unit: 'binary' }),
      fc.stringMatching(/^[&|!<>():*'\\ a国]{1,20}$/),
    )
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        if (searchQueryOf(text)) await found(text)
      }),
      { numRuns: 150 },
    )
  })
})
