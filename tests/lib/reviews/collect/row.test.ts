import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { report } from '#lib/follow-ups/progress.ts'
import { findAnswer } from '#lib/reviews/collect/answer.ts'
import { autosave } from '#lib/reviews/collect/autosave.ts'
import { requestsFor } from '#lib/reviews/collect/requests-for.ts'
import { saveRow } from '#lib/reviews/collect/row.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { forbidden, givenReview, givenWork, kinds, notFound, requestOf, rowOf, typed } from './given.ts'

let world: World
let work: Awaited<ReturnType<typeof givenWork>>
let review: FoundReview
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  work = await givenWork(world)
  const { first } = work
  const said = {
    progress: 'inProgress',
    confidence: 'atRisk',
    changed: 'A draft is there.',
    nextStep: 'Consult',
  } as const
  await report(world.actors.cabinetFocal, { id: first.id, version: 1, ...said, obstacles: 'No budget' })
  review = await givenReview(world)
})

const answerOf = async (viewer: Viewer, slug?: string) => {
  const answer = await findAnswer(viewer, review, slug)
  if (!answer) throw new Error('there is an answer')
  return answer
}

describe('a row', () => {
  test('is saved as it is typed, by whoever works for the lead, and nothing is reported', async () => {
    const row = await rowOf(work.first.id)
    const before = await kinds({ kind: { startsWith: 'followUp.' } })
    const outcome = await saveRow(world.actors.cabinetContributor, { id: row.id, version: 1, ...typed })
    expect(outcome).toMatchObject({ status: 'ok', value: { version: 2 } })
    expect(await rowOf(work.first.id)).toMatchObject({
      changed: 'The protocol is out.',
      confidence: 'secured',
      savedById: world.actors.cabinetContributor.personId,
      version: 2,
    })
    expect(await requestOf(world.organizations.cabinetOffice.id)).toMatchObject({ begunAt: expect.any(Date) })
    expect(await kinds({ kind: { startsWith: 'followUp.' } })).toEqual(before)
    expect(await requestsFor(world.actors.cabinetFocal)).toMatchObject([{ number: 2, asked: 2, answered: 1 }])
  })

  test('is not overwritten when somebody else was quicker: both versions are told', async () => {
    const { cabinetFocal, cabinetContributor } = world.actors
    const row = await rowOf(work.first.id)
    await saveRow(cabinetFocal, { id: row.id, version: 1, ...typed })
    const mine = { id: row.id, version: 1, ...typed, changed: 'Not out yet.' }
    expect(await autosave(cabinetContributor, mine)).toMatchObject({
      status: 'conflict',
      version: 2,
      name: 'Aoi Cabinet',
      theirs: { changed: 'The protocol is out.', confidence: 'secured' },
    })
    expect(await rowOf(work.first.id)).toMatchObject({ changed: 'The protocol is out.', version: 2 })
    expect(await autosave(cabinetContributor, { ...mine, version: 2 })).toMatchObject({ status: 'saved', version: 3 })
  })

  test('of two at once, one is kept and the other told', async () => {
    const { cabinetFocal, cabinetContributor } = world.actors
    const { id } = await rowOf(work.first.id)
    const outcomes = await Promise.all([
      saveRow(cabinetFocal, { id, version: 1, ...typed, changed: 'one' }),
      saveRow(cabinetContributor, { id, version: 1, ...typed, changed: 'two' }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['conflict', 'ok'])
  })

  test('sent again as it is kept is saved already, whatever version was seen', async () => {
    const { id } = await rowOf(work.first.id)
    const { cabinetFocal } = world.actors
    await saveRow(cabinetFocal, { id, version: 1, ...typed })
    expect(await saveRow(cabinetFocal, { id, version: 1, ...typed })).toMatchObject({
      status: 'ok',
      value: { version: 2 },
    })
  })

  test('that is again as it stood counts as untouched', async () => {
    const { id } = await rowOf(work.second.id)
    const { cabinetFocal } = world.actors
    const untouched = { ...typed, progress: 'notStarted' as const, confidence: null, changed: '', nextStep: '' }
    await saveRow(cabinetFocal, { id, version: 1, ...untouched, noChange: true })
    expect((await rowOf(work.second.id)).savedAt).not.toBeNull()
    await saveRow(cabinetFocal, { id, version: 2, ...untouched })
    expect((await rowOf(work.second.id)).savedAt).toBeNull()
  })

  test('is no other organization’s to write, and not the secretariat’s', async () => {
    const { id } = await rowOf(work.first.id)
    const { secretary, mextFocal, observer } = world.actors
    expect(await saveRow(secretary, { id, version: 1, ...typed })).toEqual(forbidden)
    expect(await saveRow(mextFocal, { id, version: 1, ...typed })).toEqual(notFound)
    expect(await saveRow(observer, { id, version: 1, ...typed })).toEqual(notFound)
    expect((await rowOf(work.first.id)).savedAt).toBeNull()
  })

  test('of what the organization no longer leads is not asked', async () => {
    const { id } = await rowOf(work.first.id)
    await db.followUp.update({ where: { id: work.first.id }, data: { leadId: world.organizations.mext.id } })
    const message = 'collecting.errors.notExpected'
    expect(await saveRow(world.actors.cabinetFocal, { id, version: 1, ...typed })).toMatchObject({ message })
    expect((await answerOf(world.actors.cabinetFocal)).rows[0]).toMatchObject({ gone: 'ledElsewhere' })
  })

  test('cannot put a follow-up on hold, since that needs a reason', async () => {
    const { id } = await rowOf(work.first.id)
    const outcome = await saveRow(world.actors.cabinetFocal, { id, version: 1, ...typed, progress: 'onHold' })
    expect(outcome).toMatchObject({ field: 'progress', message: 'progress.errors.holdNeedsReason' })
  })
})
