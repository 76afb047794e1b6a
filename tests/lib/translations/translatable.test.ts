import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { type Table, tables } from '#lib/translations/texts.ts'
import { translate } from '#lib/translations/translate.ts'
import type { Actor } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { givenTexts } from './given.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

/* Those for which it went ahead; of the others, what each was refused for. */
async function answers(texts: Awaited<ReturnType<typeof givenTexts>>, actor: Actor) {
  const seen: Record<string, Table[]> = {}
  for (const table of tables) {
    const [field, { id }] = texts[table]
    const outcome = await translate(actor, { table, id, translations: { ja: { [field]: '訳' } }, was: {} })
    const answer = outcome.status === 'refused' ? outcome.why : outcome.status
    seen[answer] = [...(seen[answer] ?? []), table]
  }
  return seen
}

test('the secretariat translates everything, for those who read it', async () => {
  const texts = await givenTexts(world, 'secretariat')
  expect(await answers(texts, world.actors.secretary)).toEqual({ ok: tables })
  const events = await db.event.findMany({ where: { kind: 'words.translated' }, orderBy: { sequence: 'asc' } })
  expect(events.map(({ visibility }, at) => `${tables[at]} ${visibility}`)).toEqual(
    tables.map((table) => `${table} ${readers[table] ?? 'secretariat'}`),
  )
})

const readers: { [table in Table]?: string } = {
  Series: 'public',
  Roundtable: 'public',
  Theme: 'public',
  Organization: 'public',
  Person: 'participants',
  Participation: 'participants',
  Review: 'participants',
}

test('and nothing of another series', async () => {
  const texts = await givenTexts(world, 'public')
  const other = await db.series.create({ data: { slug: 'other', name: 'Other' } })
  expect(await answers(texts, { ...world.actors.secretary, seriesId: other.id })).toEqual({ notFound: tables })
  expect(await db.event.count()).toBe(0)
})

test('others translate what they said, and are, and what their organization said, while they see it', async () => {
  const own: Table[] = ['Organization', 'Person', 'Participation', 'Response', 'Update', 'Evidence', 'Comment']
  const texts = await givenTexts(world, 'participants')
  expect(await answers(texts, world.actors.cabinetContributor)).toEqual({
    ok: own,
    forbidden: tables.filter((table) => !own.includes(table)),
  })
})

test('and nothing that they may not see', async () => {
  const texts = await givenTexts(world, 'secretariat')
  const unseen: Table[] = ['Recommendation', 'Addressee', 'Response', 'FollowUp', 'Update', 'Evidence', 'Comment']
  expect(await answers(texts, world.actors.cabinetContributor)).toMatchObject({ notFound: unseen })
})

test('the lead’s people translate what others said of their work', async () => {
  const texts = await givenTexts(world, 'participants')
  expect(await answers(texts, world.actors.mextContributor)).toMatchObject({ ok: ['FollowUp', 'Update', 'Evidence'] })
})

test('a comment that was withdrawn is nothing to translate', async () => {
  const texts = await givenTexts(world, 'participants')
  await db.comment.updateMany({ data: { withdrawnAt: new Date() } })
  expect(await answers(texts, world.actors.secretary)).toMatchObject({ notFound: ['Comment'] })
})

test('somebody is known where they sat as well as where they are a member', async () => {
  const texts = await givenTexts(world, 'participants')
  await db.membership.deleteMany({ where: { personId: world.actors.cabinetContributor.personId } })
  expect(await answers(texts, world.actors.secretary)).toEqual({ ok: tables })
})
