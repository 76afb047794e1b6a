import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { searchTextOf } from '#lib/follow-ups/search.ts'
import { fill } from '#prisma/fill.ts'
import { resetDatabase } from '#tests/setup/database.ts'

beforeAll(async () => {
  await resetDatabase()
  await fill(300)
})

test('seven in ten follow-ups are in the other language too, some of them in an earlier wording', async () => {
  const items = await db.followUp.findMany()
  const given = items.flatMap(({ title, searchText, translations }) => {
    const [words] = Object.values(translations as Record<string, { title: { text: string; of: string } }>)
    return words ? [{ ...words.title, title, searchText }] : []
  })
  expect(given.length / items.length).toBeCloseTo(0.7, 1)
  const earlier = given.filter(({ of, title }) => of !== title)
  expect(earlier.length / given.length).toBeCloseTo(0.1, 1)
  for (const { text, searchText } of given) expect(searchText).toContain(searchTextOf(text))
})

test('so are reports and the names of people', async () => {
  const without = { translations: { equals: {} } }
  expect(await db.update.count({ where: without })).toBeLessThan((await db.update.count()) * 0.4)
  expect(await db.person.count({ where: without })).toBeLessThan((await db.person.count()) * 0.4)
})
