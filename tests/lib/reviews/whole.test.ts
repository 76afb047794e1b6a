import { beforeAll, expect, test } from 'vitest'
import { db, freezeInstant } from '#lib/db/client.ts'
import { isUnderway } from '#lib/follow-ups/state.ts'
import { proposeAgenda } from '#lib/reviews/agenda/propose.ts'
import { handIn } from '#lib/reviews/collect/hand-in.ts'
import { openReview } from '#lib/reviews/collect/open.ts'
import { findRow, saveRow } from '#lib/reviews/collect/row.ts'
import { prefilled } from '#lib/reviews/collect/row-values.ts'
import { compare } from '#lib/reviews/compare/compare.ts'
import { confirmAll } from '#lib/reviews/meeting/confirm.ts'
import { beginMeeting, endMeeting, finishItem } from '#lib/reviews/meeting/course.ts'
import { decisionInput, writeDecision } from '#lib/reviews/meeting/decisions.ts'
import { publishMinutes } from '#lib/reviews/minutes/publish.ts'
import { findMinutes } from '#lib/reviews/minutes/queries.ts'
import { snapshotContent } from '#lib/reviews/snapshot/content.ts'
import { figuresOf } from '#lib/reviews/snapshot/figures.ts'
import { freeze } from '#lib/reviews/snapshot/freeze.ts'
import { contentOf } from '#lib/reviews/snapshot/read.ts'
import type { Actor } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { reviewNow } from './given.ts'

const many = 500
const days = {
  closesOn: new Date('2126-10-01T00:00:00Z'),
  reminder: new Date('2126-09-24T00:00:00Z'),
  secondReminder: null,
  letter: null,
  noAnswer: null,
}

let world: World
beforeAll(async () => {
  await resetDatabase()
  world = await buildWorld()
  const leads = [
    world.organizations.cabinetOffice.id,
    world.organizations.mext.id,
    world.organizations.foreignMinistry.id,
  ]
  await db.followUp.createMany({
    data: Array.from({ length: many }, (_, index) => ({
      seriesId: world.series.id,
      number: index + 1,
      title: `Piece of work ${index + 1}`,
      language: 'en' as const,
      leadId: leads[index % leads.length],
      confidence: index % 25 === 0 ? ('atRisk' as const) : ('achievable' as const),
      progress: 'inProgress' as const,
      dueOn: new Date('2127-03-31T00:00:00Z'),
    })),
  })
  const all = await db.followUp.findMany({ select: { id: true } })
  const { id: recommendationId } = world.recommendations.r1
  await db.followUpRecommendation.createMany({ data: all.map(({ id }) => ({ followUpId: id, recommendationId })) })
  await db.series.update({ where: { id: world.series.id }, data: { followUpsNumbered: many } })
}, 60_000)

const kept = <T extends { status: string }>(outcome: T) => {
  expect(outcome.status, JSON.stringify(outcome)).toBe('ok')
  return outcome
}

test('a review of 500 follow-ups, from asking to carrying over', async () => {
  const { secretary, cabinetFocal, mextFocal } = world.actors
  const words = { scope: '', questions: [], message: '', translations: {} }
  kept(await openReview(secretary, { number: 2, ...words, ...days }))
  const { id } = await reviewNow(world)
  expect(await db.reviewRow.count()).toBe(many)

  for (const actor of [cabinetFocal, mextFocal]) await answerAll(actor, id)
  expect(await db.update.count({ where: { noChange: true } })).toBeGreaterThan(300)

  kept(await freeze(secretary, { title: 'For roundtable 2', reviewId: id }))
  const snapshot = await db.snapshot.findFirstOrThrow()
  const content = snapshotContent.parse(JSON.parse(snapshot.content))
  expect(content.followUps).toHaveLength(many)
  expect(figuresOf(content)).toMatchObject({ followUps: many, byState: { inProgress: many } })
  expect(figuresOf(content).byConfidence.atRisk).toBe(many / 25)

  kept(await proposeAgenda(secretary, { id }))
  const items = await db.agendaItem.findMany({ where: { reviewId: id }, orderBy: { position: 'asc' } })
  expect(items.filter(({ reasons }) => reasons.includes('atRisk'))).toHaveLength(many / 25)

  kept(await beginMeeting(secretary, { id }))
  for (const [index, item] of items.entries()) {
    const kind = item.followUpId ? (index % 2 ? 'discontinue' : 'continue') : 'note'
    const outcome = { id, itemId: item.id, decisionId: crypto.randomUUID(), version: 0, kind, text: 'So decided.' }
    kept(await writeDecision(secretary, decisionInput.parse(outcome)))
    kept(await finishItem(secretary, { id, itemId: item.id }))
  }
  kept(await endMeeting(secretary, { id }))
  kept(await confirmAll(secretary, { id }))
  const discontinued = await db.event.findMany({ where: { kind: 'followUp.discontinued' } })
  expect(discontinued.length).toBeGreaterThan(5)
  expect(discontinued.filter(({ reviewId }) => reviewId !== id)).toEqual([])

  const changed = compare(content, await contentOf(world.series.id, await freezeInstant())).followUps
  expect(changed.discontinued).toHaveLength(discontinued.length)

  const { version } = await reviewNow(world)
  kept(await publishMinutes(secretary, { id, version, confirm: 'yes' }))
  const stillOpen = (await db.followUp.findMany({ select: { progress: true } })).filter(isUnderway)
  const minutes = await findMinutes(secretary, { id }, 1)
  expect(minutes?.content.carriedOver).toHaveLength(stillOpen.length)
  expect(minutes?.content.items).toHaveLength(items.length)
  expect(await db.carriedOver.count({ where: { review: { number: 3 } } })).toBe(stillOpen.length)
}, 120_000)

async function answerAll(actor: Actor, reviewId: string) {
  const request = await db.reviewRequest.findFirstOrThrow({
    where: { reviewId, organizationId: actor.organizationId ?? '' },
    select: { id: true, rows: { select: { id: true } } },
  })
  for (const { id } of request.rows) {
    const row = await findRow(db, actor, id)
    if (!row) throw new Error('a row is not shown to its organization')
    const values = { ...prefilled(row.followUp, row.last), noChange: true }
    kept(await saveRow(actor, { id, version: row.version, anyway: false, ...values }))
  }
  const { version } = await db.reviewRequest.findUniqueOrThrow({ where: { id: request.id } })
  kept(await handIn(actor, { id: request.id, version }))
}
