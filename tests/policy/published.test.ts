import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { historyOf } from '#lib/events/history.ts'
import { createFollowUp } from '#lib/follow-ups/create.ts'
import { attachLink, reviewEvidence } from '#lib/follow-ups/evidence.ts'
import { listFollowUps } from '#lib/follow-ups/queries.ts'
import { whoCarriesWhat } from '#lib/overview/matrix.ts'
import { organizationOf } from '#lib/overview/organization.ts'
import { progressByTheme } from '#lib/overview/themes.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

let world: World
let id: string

/** F-1 is public, answers, is offered to MEXT; R-3 is for the secretariat alone. */
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const { secretary } = world.actors
  await db.recommendation.update({ where: { id: world.recommendations.r3.id }, data: { visibility: 'secretariat' } })
  const created = await createFollowUp(secretary, {
    recommendations: [1, 3],
    title: 'Published',
    description: '',
    message: '',
    visibility: 'public',
    supports: [],
    offerTo: world.organizations.mext.id,
  })
  if (created.status !== 'ok') throw new Error('F-1 is created')
  id = created.value.id
})

test('a recommendation that is hidden is not named in the history of what answers it', async () => {
  const told = async (viewer = world.nobody) => (await historyOf(viewer, { followUpId: id })).map(({ text }) => text)
  expect((await told()).join()).toContain('in answer to R-1')
  expect((await told()).join()).not.toContain('R-3')
  expect((await told(world.actors.secretary)).join()).toContain('R-1, R-3')
})

test('its theme stays hidden in the matrix and in the bars', async () => {
  await db.followUp.update({ where: { id }, data: { leadId: world.organizations.mext.id } })
  const hidden = world.themes.coordination.id
  expect((await progressByTheme(world.nobody)).has(hidden)).toBe(false)
  expect((await progressByTheme(world.actors.secretary)).has(hidden)).toBe(true)
  const { rows } = await whoCarriesWhat(world.nobody)
  expect(rows.flatMap(({ cells }) => [...cells.keys()])).not.toContain(hidden)
})

test('an offer is for members to know', async () => {
  const list = async (viewer = world.nobody) => (await listFollowUps(viewer, world.series)).rows[0]?.offeredTo
  expect(await list()).toBeNull()
  expect(await list(world.actors.observer)).toBe('MEXT')
  const organization = await organizationOf(world.nobody, world.series, 'mext')
  expect(organization?.offers).toEqual([])
})

test('what the secretariat remarks on evidence is for participants', async () => {
  const { secretary } = world.actors
  const link = await attachLink(secretary, { id, title: 'Minutes', url: 'https://example.org/m', visibility: 'public' })
  if (link.status !== 'ok') throw new Error('the link is attached')
  await reviewEvidence(secretary, { id, evidenceId: link.value.id, decision: 'refused', note: 'Internal remark' })
  expect(JSON.stringify(await historyOf(world.nobody, { followUpId: id }))).not.toContain('Internal remark')
  expect(JSON.stringify(await historyOf(world.actors.observer, { followUpId: id }))).toContain('Internal remark')
})
