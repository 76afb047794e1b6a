import { beforeEach, describe, expect, test } from 'vitest'
import { report } from '#lib/follow-ups/progress.ts'
import { findAnswer, noteOpened } from '#lib/reviews/collect/answer.ts'
import { saveAnswers, saveAnswersInput } from '#lib/reviews/collect/answers.ts'
import { saveReplies } from '#lib/reviews/collect/replies.ts'
import { collectingOf } from '#lib/reviews/collect/request-state.ts'
import { isAsked } from '#lib/reviews/collect/requests-for.ts'
import { saveRow } from '#lib/reviews/collect/row.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { givenReview, givenWork, noChange, notFound, ok, requestOf, rowOf, typed } from './given.ts'

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

describe('the page of an organization', () => {
  test('stands filled with the last state', async () => {
    const answer = await answerOf(world.actors.cabinetContributor)
    expect(answer.since).toMatchObject({ title: 'First roundtable' })
    expect(answer.rows.map(({ followUp, values, last }) => [followUp.number, values, last?.changed])).toEqual([
      [
        1,
        {
          noChange: false,
          progress: 'inProgress',
          confidence: 'atRisk',
          changed: '',
          obstacles: 'No budget',
          nextStep: 'Consult',
        },
        'A draft is there.',
      ],
      [
        2,
        { noChange: false, progress: 'notStarted', confidence: null, changed: '', obstacles: '', nextStep: '' },
        undefined,
      ],
    ])
    expect(answer).toMatchObject({ mayAnswer: true, mayHandIn: false, handedIn: false, replies: ['', ''] })
    expect(await answerOf(world.actors.cabinetFocal)).toMatchObject({ mayAnswer: true, mayHandIn: true })
  })

  test('is for its own people; the secretariat looks', async () => {
    const { secretary, ministryFocal, observer, cabinetFocal } = world.actors
    for (const viewer of [ministryFocal, observer, world.nobody]) expect(await findAnswer(viewer, review)).toBeNull()
    expect(await findAnswer(secretary, review)).toBeNull()
    expect(await findAnswer(cabinetFocal, review, 'mext')).toBeNull()
    const looked = await answerOf(secretary, 'cabinet-office')
    expect(looked).toMatchObject({ mayAnswer: false, mayHandIn: false })
    await noteOpened(secretary, looked)
    expect(await requestOf(world.organizations.cabinetOffice.id)).toMatchObject({ openedAt: null })
  })

  test('remembers when it was first looked at', async () => {
    const { cabinetContributor, cabinetFocal } = world.actors
    await noteOpened(cabinetContributor, await answerOf(cabinetContributor))
    const { openedAt } = await requestOf(world.organizations.cabinetOffice.id)
    expect(openedAt).not.toBeNull()
    await noteOpened(
      { ...cabinetFocal, at: new Date('2030-01-01') },
      { ...(await answerOf(cabinetFocal)), openedAt: null },
    )
    expect((await requestOf(world.organizations.cabinetOffice.id)).openedAt).toEqual(openedAt)
  })
})

describe('the replies to the questions', () => {
  test('are kept in their order, and not overwritten', async () => {
    const { cabinetFocal, cabinetContributor, mextFocal } = world.actors
    const { id } = await requestOf(world.organizations.cabinetOffice.id)
    expect(await saveReplies(cabinetFocal, { id, version: 1, replies: ['', 'Money'] })).toMatchObject(ok)
    expect(await saveReplies(cabinetContributor, { id, version: 1, replies: ['Time', ''] })).toMatchObject({
      status: 'conflict',
    })
    expect(await saveReplies(mextFocal, { id, version: 2, replies: ['x', 'y'] })).toEqual(notFound)
    expect((await requestOf(world.organizations.cabinetOffice.id)).replies).toEqual(['', 'Money'])
  })
})

describe('the whole page, sent without JavaScript', () => {
  async function form(changes: Record<string, string>) {
    const { id, version, rows } = await requestOf(world.organizations.cabinetOffice.id)
    const { first, second } = work
    const standing = [
      ['progress', first.progress],
      ['confidence', 'atRisk'],
      ['obstacles', 'No budget'],
      ['nextStep', 'Consult'],
    ].map(([name, value]) => [`${rows[0]?.id}.${name}`, value])
    return saveAnswersInput.parse({
      id,
      version: String(version),
      ...Object.fromEntries(standing),
      ...Object.fromEntries(rows.map((row) => [`${row.id}.version`, '1'])),
      [`${rows[1]?.id}.progress`]: second.progress,
      'reply.0': '',
      'reply.1': '',
      ...Object.fromEntries(
        Object.entries(changes).map(([name, value]) => [
          name.replace(/^([12])\./, (_, row) => `${rows[row - 1]?.id}.`),
          value,
        ]),
      ),
    })
  }

  test('keeps what differs from the last state, and nothing else', async () => {
    const outcome = await saveAnswers(
      world.actors.cabinetFocal,
      await form({ '1.noChange': 'yes', 'reply.0': 'Trust' }),
    )
    expect(outcome).toEqual({ status: 'ok', value: { number: 2, next: 'stay' } })
    expect(await rowOf(work.first.id)).toMatchObject({ noChange: true, savedAt: expect.any(Date) })
    expect(await rowOf(work.second.id)).toMatchObject({ savedAt: null, version: 1 })
    expect((await requestOf(world.organizations.cabinetOffice.id)).replies).toEqual(['Trust', ''])
  })

  test('saves all rows but those that somebody else changed, and names these', async () => {
    const { id } = await rowOf(work.first.id)
    await saveRow(world.actors.cabinetContributor, { id, version: 1, ...typed })
    const outcome = await saveAnswers(
      world.actors.cabinetFocal,
      await form({ '1.changed': 'Mine', '2.noChange': 'yes' }),
    )
    expect(outcome).toMatchObject({ status: 'conflict', values: { rows: 'F-1' } })
    expect(await rowOf(work.first.id)).toMatchObject({ changed: 'The protocol is out.' })
    expect(await rowOf(work.second.id)).toMatchObject({ noChange: true })
  })
})

test('the secretariat sees who opened, began and is silent, with rows and next step', async () => {
  const { secretary, cabinetFocal } = world.actors
  await noteOpened(cabinetFocal, await answerOf(cabinetFocal))
  const { id } = await rowOf(work.first.id)
  await saveRow(cabinetFocal, {
    id,
    version: 1,
    ...noChange,
    confidence: 'atRisk',
    obstacles: 'No budget',
    nextStep: 'Consult',
  })
  const seen = await collectingOf(secretary, review, world.series)
  expect(
    seen.map(({ organization, standing, answered, asked, next }) => [
      organization.slug,
      standing,
      answered,
      asked,
      next?.step,
    ]),
  ).toEqual([
    ['mext', 'silent', 0, 1, 'reminder'],
    ['cabinet-office', 'begun', 1, 2, 'reminder'],
  ])
  expect(await collectingOf(cabinetFocal, review, world.series)).toEqual([])
})

test('whoever works for an organization finds its answer again, others have none to look at', async () => {
  const { cabinetFocal, cabinetContributor, ministryFocal, observer, secretary } = world.actors
  const { reviewId } = await requestOf(world.organizations.cabinetOffice.id)
  for (const actor of [cabinetFocal, cabinetContributor]) expect(await isAsked(actor, reviewId)).toBe(true)
  for (const actor of [ministryFocal, observer, secretary]) expect(await isAsked(actor, reviewId)).toBe(false)
})
