import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { writeComment } from '#lib/comments/write.ts'
import { db } from '#lib/db/client.ts'
import { takeOn } from '#lib/follow-ups/assignment.ts'
import { tellOfEvents } from '#lib/mail/tell.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { originals, translations } from '#tests/translated.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

test('whoever reads Japanese is told in the words of translations, and of no original that has one', async () => {
  const { cabinetFocal, cabinetContributor, mextFocal } = world.actors
  const item = await givenFollowUp(world, { title: 'Compare advisor systems' })
  const dueOn = new Date('2027-03-31T00:00:00Z')
  const taken = { id: item.id, version: 1, contactId: cabinetContributor.personId, dueOn }
  expect(await takeOn(cabinetFocal, taken)).toMatchObject({ status: 'ok' })
  const said = { followUpId: item.id, body: 'See @Ren Cabinet about this', visibility: 'participants' as const }
  expect(await writeComment(mextFocal, said)).toMatchObject({ status: 'ok' })
  await db.person.updateMany({ data: { language: 'ja' } })
  for (const sql of translations) await db.$executeRawUnsafe(sql)
  await tellOfEvents()
  const messages = await db.message.findMany()
  expect(messages.map(({ kind }) => kind).toSorted()).toEqual(['madeContact', 'mentioned', 'takenOn'])
  const all = z.array(z.object({ words: z.string() })).parse(await db.$queryRawUnsafe(originals))
  expect(all.length).toBeGreaterThan(20)
  const text = messages.flatMap(({ subject, body }) => [subject, body]).join('\n')
  expect(all.filter(({ words }) => text.includes(words))).toEqual([])
  expect(text).toMatch(/訳.{6} 様/)
  expect(text).toMatch(/がF-1を引き受け（担当者：訳.{6}、期限：2027年3月31日）/)
  expect(text).toMatch(/> 訳/)
})
