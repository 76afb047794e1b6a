import { expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { localized, personName } from '#lib/translation.ts'
import { roundtable, seed } from '#prisma/seed.ts'
import { lackingIn } from '#tests/prisma/lacking.ts'
import { resetDatabase } from '#tests/setup/database.ts'

test('the real roundtable reads in Japanese, but for people whose names only they could spell', async () => {
  await resetDatabase()
  await seed()
  const known = ['Tateo Arimoto', 'Koji Saeki', 'Yuki Okada', 'Takahiro Nozaki', 'Kana Asano']
  const others = roundtable.participants.map(({ name }) => name).filter((name) => !known.includes(name))
  const { missing, earlier } = await lackingIn(roundtable.series.slug)
  expect(missing.toSorted()).toEqual(others.map((name) => `Person.name: ${name}`).toSorted())
  expect(earlier).toEqual([])
  const arimoto = await db.participation.findFirstOrThrow({ where: { position: 1 }, include: { person: true } })
  expect(personName(arimoto.person, 'ja')).toBe('有本 建男')
  expect(localized(arimoto, 'printedTitle', 'ja')).toBe('客員教授')
})
