import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { db } from '#lib/db/client.ts'
import { type Table, tables } from '#lib/translations/texts.ts'
import { translate } from '#lib/translations/translate.ts'
import type { Actor } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
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
  const { personId } = world.actors.cabinetContributor
  const idOf = (table: Table) => texts[table][1].id
  const [recommendationId, followUpId] = [idOf('Recommendation'), idOf('FollowUp')]
  expect(events.map(subjectsOf)).toEqual([
    { of: 'World Roundtable' },
    { of: 'First roundtable' },
    { of: 'Scientific advice' },
    { of: 'Cabinet Office' },
    { of: 'Ren Cabinet', personId },
    { of: 'Ren Cabinet', personId },
    { of: 'R-1', recommendationId },
    { of: 'R-1', recommendationId },
    { of: 'R-1', recommendationId },
    { of: 'F-1', followUpId },
    { of: 'F-1', followUpId, updateId: idOf('Update') },
    { of: 'F-1', followUpId, evidenceId: idOf('Evidence') },
    { of: 'R-1', recommendationId, commentId: idOf('Comment') },
    { of: 'First roundtable', reviewId: idOf('Review') },
  ])
})

function subjectsOf({ payload, ...event }: Awaited<ReturnType<typeof db.event.findFirstOrThrow>>) {
  const { recommendationId, followUpId, commentId, personId, updateId, evidenceId, reviewId } = event
  const subjects = { recommendationId, followUpId, commentId, personId, updateId, evidenceId, reviewId }
  const named = Object.fromEntries(Object.entries(subjects).filter(([, id]) => id !== null))
  return { of: z.object({ of: z.string() }).parse(payload).of, ...named }
}

test('what somebody said for no organization on a follow-up they translate, and it is told there', async () => {
  const texts = await givenTexts(world, 'participants')
  const [followUpId, commentId] = [texts.FollowUp[1].id, texts.Comment[1].id]
  await db.comment.updateMany({ data: { followUpId, recommendationId: null, organizationId: null } })
  await answers(texts, world.actors.cabinetContributor)
  const event = await db.event.findFirstOrThrow({ where: { commentId } })
  expect(subjectsOf(event)).toEqual({ of: 'F-1', followUpId, commentId })
})

test('of several it translates the one that is meant', async () => {
  await givenOthersFirst()
  const texts = await givenTexts(world, 'participants')
  await answers(texts, world.actors.secretary)
  const given = { translations: { not: {} } }
  const translatedIds = [
    ...(await db.participation.findMany({ where: given })),
    ...(await db.addressee.findMany({ where: given })),
    ...(await db.response.findMany({ where: given })),
    ...(await db.followUp.findMany({ where: given })),
    ...(await db.update.findMany({ where: given })),
    ...(await db.evidence.findMany({ where: given })),
    ...(await db.comment.findMany({ where: given })),
  ].map(({ id }) => id)
  const meant = (['Participation', 'Addressee', 'Response', 'FollowUp', 'Update', 'Evidence', 'Comment'] as const).map(
    (table) => texts[table][1].id,
  )
  expect(translatedIds).toEqual(meant)
})

/* A row of each table that is not asked about, and stands before the one that is. */
async function givenOthersFirst() {
  const { series, roundtable, actors, organizations, recommendations } = world
  const { personId } = actors.mextFocal
  const [recommendationId, organizationId] = [recommendations.r2.id, organizations.mext.id]
  const { id: followUpId } = await givenFollowUp(world, { leadId: organizationId })
  const seat = { roundtableId: roundtable.id, position: 2, printedTitle: 'Other', printedAs: 'Other' }
  await db.participation.create({ data: { ...seat, personId } })
  await db.addressee.create({ data: { recommendationId, position: 9, wording: 'others' } })
  await db.response.create({ data: { recommendationId, organizationId, personId, kind: 'accepted', reason: 'Yes' } })
  const by = { followUpId, organizationId, personId }
  const progress = { progress: 'inProgress', progressWas: 'inProgress', changed: 'Other', language: 'en' } as const
  await db.update.create({ data: { ...by, ...progress } })
  await db.evidence.create({ data: { ...by, kind: 'link', title: 'Other', url: 'https://example.org' } })
  const said = { recommendationId, seriesId: series.id, authorId: personId, body: 'Other', language: 'en' as const }
  await db.comment.create({ data: said })
}

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

test('so does a colleague, except what somebody is called', async () => {
  const texts = await givenTexts(world, 'participants')
  const ok = ['Organization', 'Response', 'Update', 'Evidence', 'Comment']
  expect(await answers(texts, world.actors.cabinetFocal)).toMatchObject({ ok })
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

test('and a member who never sat', async () => {
  const texts = await givenTexts(world, 'participants')
  await db.participation.deleteMany()
  expect(await answers(texts, world.actors.secretary)).toMatchObject({ notFound: ['Participation'] })
})
