import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { report } from '#lib/follow-ups/progress.ts'
import { tellOfEvents } from '#lib/mail/tell.ts'
import { findAnswer } from '#lib/reviews/collect/answer.ts'
import { handIn } from '#lib/reviews/collect/hand-in.ts'
import { saveReplies } from '#lib/reviews/collect/replies.ts'
import { standingOf } from '#lib/reviews/collect/request-state.ts'
import { requestsFor } from '#lib/reviews/collect/requests-for.ts'
import { keepRow, saveRow } from '#lib/reviews/collect/row.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, type World } from '#tests/world.ts'
import {
  forbidden,
  givenReview,
  givenWork,
  noChange,
  notFound,
  ok,
  requestOf,
  reviewOf,
  rowOf,
  typed,
} from './given.ts'

let world: World
let work: Awaited<ReturnType<typeof givenWork>>
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  work = await givenWork(world)
  await givenReview(world)
})

const cabinet = () => requestOf(world.organizations.cabinetOffice.id)
const target = async () => {
  const { id, version } = await cabinet()
  return { id, version }
}

async function type(followUp: { id: string }, values: typeof typed = typed) {
  const { id, version } = await rowOf(followUp.id)
  const outcome = await saveRow(world.actors.cabinetContributor, { id, version, ...values })
  if (outcome.status !== 'ok') throw new Error(`typed: ${JSON.stringify(outcome)}`)
}

describe('handing in', () => {
  test('makes reports of the rows through the ordinary commands, with the review as their source', async () => {
    await type(work.first)
    await type(work.second, { ...noChange, progress: 'inProgress' })
    expect(await handIn(world.actors.cabinetFocal, await target())).toEqual({ status: 'ok', value: undefined })

    const request = await cabinet()
    expect(standingOf(request)).toBe('handedIn')
    expect(request.submittedById).toBe(world.actors.cabinetFocal.personId)
    expect(await db.followUp.findUnique({ where: { id: work.first.id } })).toMatchObject({ confidence: 'secured' })
    const [reported, confirmed] = [await eventsOf(work.first.id), await eventsOf(work.second.id)]
    expect(reported).toMatchObject([
      { kind: 'followUp.reported', reviewId: request.reviewId, actorId: world.actors.cabinetFocal.personId },
    ])
    expect(confirmed).toMatchObject([{ kind: 'followUp.confirmed', reviewId: request.reviewId }])
    const updates = await db.update.findMany({ orderBy: { noChange: 'asc' } })
    expect(updates).toMatchObject([
      { followUpId: work.first.id, changed: 'The protocol is out.', nextStep: 'Translate it', noChange: false },
      { followUpId: work.second.id, noChange: true },
    ])
    expect(request.rows.map(({ updateId }) => updateId)).toEqual(updates.map(({ id }) => id))
    const [event] = await db.event.findMany({ where: { kind: 'review.submitted' } })
    expect(event).toMatchObject({
      payload: { number: 2, reported: 1, confirmed: 1, untouched: 0 },
      visibility: 'participants',
    })

    await tellOfEvents()
    expect(await db.message.count({ where: { kind: 'reviewSubmitted', toName: 'Kana Secretary' } })).toBe(1)
    expect(await requestsFor(world.actors.cabinetFocal)).toEqual([])
  })

  test('leaves alone what nobody touched, and counts it', async () => {
    await type(work.first)
    expect(await handIn(world.actors.cabinetFocal, await target())).toMatchObject(ok)
    expect(await eventsOf(work.second.id)).toEqual([])
    const event = await db.event.findFirst({ where: { kind: 'review.submitted' } })
    expect(event?.payload).toMatchObject({ reported: 1, confirmed: 0, untouched: 1 })
  })

  test('reports what is done as implemented', async () => {
    await type(work.first, { ...typed, progress: 'implemented' })
    expect(await handIn(world.actors.cabinetFocal, await target())).toMatchObject(ok)
    expect(await eventsOf(work.first.id)).toMatchObject([{ kind: 'followUp.implementedReported' }])
    expect(await db.closure.count({ where: { summary: 'The protocol is out.' } })).toBe(1)
  })

  test('twice, or by two at once, reports once', async () => {
    await type(work.first)
    const input = await target()
    const { cabinetFocal } = world.actors
    const outcomes = await Promise.all([handIn(cabinetFocal, input), handIn(cabinetFocal, input)])
    expect(outcomes).toMatchObject([ok, ok])
    expect(await handIn(cabinetFocal, input)).toMatchObject(ok)
    expect(await db.update.count()).toBe(1)
    expect(await db.event.count({ where: { kind: 'review.submitted' } })).toBe(1)
  })

  test('is the focal point’s', async () => {
    await type(work.first)
    const { cabinetContributor, mextFocal, secretary, observer } = world.actors
    for (const actor of [cabinetContributor, secretary]) expect(await handIn(actor, await target())).toEqual(forbidden)
    for (const actor of [mextFocal, observer]) expect(await handIn(actor, await target())).toEqual(notFound)
    expect([await db.update.count(), (await cabinet()).submittedAt]).toEqual([0, null])
  })

  test('with a row that lacks something hands in nothing, and names it', async () => {
    await type(work.first)
    await type(work.second, { ...typed, changed: '' })
    expect(await handIn(world.actors.cabinetFocal, await target())).toMatchObject({
      status: 'invalid',
      message: 'collecting.errors.incomplete',
      values: { rows: 'F-2' },
    })
    expect([await db.update.count(), (await cabinet()).submittedAt]).toEqual([0, null])
  })

  test('leaves out what was restricted to the secretariat since, which holds nothing else up', async () => {
    await type(work.first)
    await type(work.second)
    await db.followUp.update({ where: { id: work.first.id }, data: { visibility: 'secretariat' } })
    expect(await handIn(world.actors.cabinetFocal, await target())).toMatchObject(ok)
    const kinds = async (id: string) => (await eventsOf(id)).map(({ kind }) => kind)
    expect(await kinds(work.first.id)).toEqual([])
    expect(await kinds(work.second.id)).toContain('followUp.reported')
  })

  test('of nothing at all is refused; a reply alone is an answer', async () => {
    const { cabinetFocal } = world.actors
    expect(await handIn(cabinetFocal, await target())).toMatchObject({ message: 'collecting.errors.nothingSaid' })
    await saveReplies(cabinetFocal, { ...(await target()), replies: ['Trust', ''] })
    expect(await handIn(cabinetFocal, await target())).toMatchObject(ok)
  })

  test('is a conflict where a follow-up changed after its row was written, until somebody stands by it', async () => {
    await type(work.first)
    const { cabinetFocal, cabinetContributor } = world.actors
    const { id, version } = work.first
    const said = {
      progress: 'inProgress',
      confidence: 'atRisk',
      changed: 'Stopped.',
      obstacles: '',
      nextStep: '',
    } as const
    await report(cabinetContributor, { id, version, ...said })
    expect(await handIn(cabinetFocal, await target())).toMatchObject({
      status: 'conflict',
      message: 'collecting.errors.followUpsChanged',
      values: { rows: 'F-1' },
    })
    expect([await db.update.count(), (await cabinet()).submittedAt]).toEqual([1, null])
    const answer = await findAnswer(cabinetFocal, await reviewOf(cabinetFocal))
    expect(answer?.rows[0]).toMatchObject({ moved: { name: 'Ren Cabinet', kind: 'followUp.reported' } })

    const row = await rowOf(id)
    expect(await keepRow(cabinetFocal, { id: row.id, version: row.version })).toMatchObject(ok)
    expect(await handIn(cabinetFocal, await target())).toMatchObject(ok)
    expect(await db.followUp.findUnique({ where: { id } })).toMatchObject({ confidence: 'secured' })
  })

  test('that was interrupted after a row goes on with the others', async () => {
    await type(work.first)
    await type(work.second, noChange)
    const { cabinetFocal } = world.actors
    const { reviewId } = await cabinet()
    // As it stands when the process died behind the first report.
    const { changed, obstacles, nextStep } = typed
    const said = { progress: 'inProgress', confidence: 'secured', changed, obstacles, nextStep } as const
    await report({ ...cabinetFocal, reviewId }, { id: work.first.id, version: 1, ...said })
    expect(await handIn(cabinetFocal, await target())).toMatchObject(ok)
    expect(await db.update.count({ where: { followUpId: work.first.id } })).toBe(1)
    expect((await cabinet()).rows.every(({ updateId }) => updateId)).toBe(true)
  })
})
