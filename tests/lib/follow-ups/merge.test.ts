import { beforeEach, expect, test } from 'vitest'
import { merge } from '#lib/follow-ups/merge.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, givenFollowUp } from '#tests/world.ts'
import { givenLed } from './standing.ts'

beforeEach(resetDatabase)

test('both histories say what was merged, and what the other answers since', async () => {
  const world = await buildWorld()
  const { r1, r2 } = world.recommendations
  const item = await givenLed(world, {
    answers: { create: [{ recommendationId: r1.id }, { recommendationId: r2.id }] },
  })
  const into = await givenFollowUp(world)
  const outcome = await merge(world.actors.secretary, { id: item.id, version: 1, intoId: into.id, reason: 'One group' })
  expect(outcome).toMatchObject({ status: 'ok' })
  expect(await eventsOf(item.id)).toMatchObject([
    { kind: 'followUp.discontinued' },
    { kind: 'followUp.mergedInto', payload: { number: 1, into: 2 } },
  ])
  expect(await eventsOf(into.id)).toMatchObject([
    { kind: 'followUp.relinked', payload: { old: [1], new: [1, 2] } },
    { kind: 'followUp.supportAdded' },
    { kind: 'followUp.supportAdded' },
    { kind: 'followUp.mergedFrom', payload: { number: 2, from: 1 } },
  ])
})
