import { beforeEach, expect, test } from 'vitest'
import { writeComment } from '#lib/comments/write.ts'
import { db } from '#lib/db/client.ts'
import { attachFile, attachLink } from '#lib/follow-ups/evidence.ts'
import { report } from '#lib/follow-ups/progress.ts'
import { describeYourself } from '#lib/people/account.ts'
import { invite } from '#lib/people/invitation.ts'
import { respond } from '#lib/recommendations/response.ts'
import { inLanguage, personName } from '#lib/translation.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const work = () => givenFollowUp(world, { leadId: world.organizations.cabinetOffice.id, progress: 'inProgress' })

test('a report comes with its second language, and is one report when sent twice', async () => {
  const { cabinetFocal } = world.actors
  const { id, version } = await work()
  const said = { progress: 'inProgress', confidence: 'secured', obstacles: '', nextStep: 'Wait' } as const
  const sent = { id, ...said, changed: 'Begun', translations: { ja: { changed: '開始', nextStep: '待つ' } } }
  await report(cabinetFocal, { ...sent, version })
  await report(cabinetFocal, { ...sent, version })
  const updates = await db.update.findMany()
  expect(updates).toHaveLength(1)
  for (const update of updates) {
    expect(inLanguage(update, 'changed', 'ja')).toMatchObject({ text: '開始', by: 'Aoi Cabinet' })
    expect(inLanguage(update, 'nextStep', 'ja').text).toBe('待つ')
  }
  await report(cabinetFocal, { ...sent, version: version + 1, translations: { ja: { changed: '着手' } } })
  expect(await db.update.count(), 'with another translation it is another').toBe(2)
})

test('a comment and an answer come with theirs', async () => {
  const { cabinetFocal } = world.actors
  const { id } = world.recommendations.r1
  await db.recommendation.update({ where: { id }, data: { visibility: 'public' } })
  const body = { body: 'A word.', translations: { ja: { body: '一言' } } }
  await writeComment(cabinetFocal, { recommendationId: id, visibility: 'participants', ...body })
  expect(inLanguage(await db.comment.findFirstOrThrow(), 'body', 'ja').text).toBe('一言')
  const r2 = world.recommendations.r2.id
  const answer = { id: r2, answer: 'declined', passedOnToId: undefined, after: undefined } as const
  await respond(cabinetFocal, { ...answer, reason: 'No budget', translations: { ja: { reason: '予算なし' } } })
  expect(inLanguage(await db.response.findFirstOrThrow(), 'reason', 'ja').text).toBe('予算なし')
})

test('evidence comes with the second language of its title', async () => {
  const { cabinetFocal } = world.actors
  const { id } = await work()
  const titled = { title: 'Report', translations: { ja: { title: '報告書' } } }
  await attachLink(cabinetFocal, { id, url: 'https://example.org/report', ...titled })
  const bytes = new TextEncoder().encode('As it was said.')
  await attachFile(cabinetFocal, { id, fileName: 'report.txt', bytes, ...titled })
  const titles = (await db.evidence.findMany()).map((row) => inLanguage(row, 'title', 'ja').text)
  expect(titles).toEqual(['報告書', '報告書'])
})

test('whoever is invited comes with their name in both', async () => {
  const nao = { name: 'Nao New', email: 'nao.new@example.org', role: 'contributor', language: 'en' } as const
  const at = { organizationId: world.organizations.mext.id, translations: { ja: { name: '新 奈緒' } } }
  expect(await invite(world.actors.secretary, { ...nao, ...at })).toMatchObject({ status: 'ok' })
  expect(personName(await db.person.findUniqueOrThrow({ where: { email: nao.email } }), 'ja')).toBe('新 奈緒')
})

test('everybody gives their own name in both, and what they leave is of an earlier name', async () => {
  const { personId: id } = world.actors.observer
  const now = () => db.person.findUniqueOrThrow({ where: { id } })
  const { name } = await now()
  const both = { name, language: 'en', translations: { ja: { name: '織部' } } } as const
  await describeYourself({ id }, both)
  await describeYourself({ id }, both)
  expect(await db.event.findMany()).toMatchObject([
    { kind: 'words.translated', actorId: id, payload: { of: name, field: 'name', new: '織部' } },
  ])
  await describeYourself({ id }, { ...both, name: 'Olive Other' })
  expect(inLanguage({ ...(await now()), language: 'en' }, 'name', 'ja')).toMatchObject({ text: '織部', earlier: true })
  expect(await db.event.findMany({ where: { kind: 'person.renamed' } })).toHaveLength(1)
})
