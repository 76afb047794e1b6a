import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { record } from '#lib/events/record.ts'
import { keepCounts, keptCounts } from '#lib/follow-ups/counts.ts'
import { followUpsScreen } from '#lib/follow-ups/list-page.ts'
import { type State, states } from '#lib/progress-states.ts'
import type { Actor, Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { now, series } from './many.ts'

let world: World
let secretary: Actor

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  secretary = { ...world.actors.secretary, at: now }
})

const countOf = async (viewer: Viewer) => (await followUpsScreen(viewer, series, {})).counts.all

/** As commands do it: the change and its event at once. */
async function happens(visibility: 'public' | 'participants') {
  const { id, number } = await givenFollowUp(world, { visibility })
  await transaction((tx) => record(tx, secretary, 'followUp.confirmed', { number }, { followUpId: id, visibility }))
}

describe('what the page of the list shows', () => {
  test('counts what is there at every look, however soon after the last', async () => {
    expect(await countOf(secretary)).toBe(0)
    await happens('participants')
    expect(await countOf(secretary)).toBe(1)
    expect(await countOf(secretary)).toBe(1)
    await happens('public')
    expect(await countOf(secretary)).toBe(2)
  })

  test('keeps the numbers of those who see less apart', async () => {
    await happens('participants')
    await happens('public')
    expect(await countOf(secretary)).toBe(2)
    expect(await countOf(world.nobody)).toBe(1)
    expect(await countOf(world.actors.observer)).toBe(2)
    await db.followUp.updateMany({ data: { leadId: world.organizations.mext.id, visibility: 'organization' } })
    await happens('public')
    expect(await countOf(world.actors.observer)).toBe(1)
    expect(await countOf(world.actors.mextFocal)).toBe(3)
  })

  test('offers the themes and organizations of its series, by the names of the reader', async () => {
    const { options } = await followUpsScreen({ ...secretary, language: 'ja' }, series, { recommendation: 2 })
    expect(options.themes.map(({ label }) => label)).toEqual(['科学的助言', '連携'])
    expect(options.organizations).toContainEqual({ value: 'mext', label: '文部科学省' })
    expect(options.recommendation).toBe('R-2 Review scientific advice')
  })

  test('a count is not kept for long, and not too many are', () => {
    const counts = { ...empty }
    keepCounts('first', counts, 1, 0)
    expect(keptCounts('first', 4_999)?.counts).toBe(counts)
    expect(keptCounts('first', 5_001)).toBeUndefined()
    for (let number = 0; number < 500; number += 1) keepCounts(`other ${number}`, counts, 1, 0)
    expect(keptCounts('first', 0)).toBeUndefined()
    expect(keptCounts('other 499', 0)).toBeDefined()
  })
})

const byState = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>
const empty = { all: 0, matching: 0, overdue: 0, stale: 0, unowned: 0, atRisk: 0, byState }
