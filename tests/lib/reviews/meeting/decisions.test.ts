import { beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { db } from '#lib/db/client.ts'
import { DecisionKind } from '#lib/db/generated/enums.ts'
import { decisionInput, withdrawDecision, writeDecision } from '#lib/reviews/meeting/decisions.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { givenMeeting, itemsOf, reviewEvents } from './given.ts'

let world: World
let id: string
let items: string[]

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  await givenFollowUp(world)
  await givenFollowUp(world)
  id = await givenMeeting(world, 'F-1', 'R-1', 'Opening')
  items = (await itemsOf(id)).map((item) => item.id)
})

const ok = { status: 'ok' }
type Form = Partial<z.input<typeof decisionInput>>

const decisionId = '01999999-0000-7000-8000-000000000001'
const form = (data: Form = {}) =>
  decisionInput.parse({ id, itemId: items[0], decisionId, version: 0, kind: 'note', text: 'Noted.', ...data })
const problems = (data: Form) =>
  decisionInput
    .safeParse({ id, itemId: items[0], decisionId, version: 0, ...data })
    .error?.issues.map(({ path }) => path.join('.'))

test('each kind asks for what it needs', () => {
  expect(problems({ kind: 'note' })).toEqual(['text'])
  expect(problems({ kind: 'reviseDate', text: 'Later.' })).toEqual(['toDueOn'])
  expect(problems({ kind: 'reviseDate', text: 'Later.', toDueOn: '2026-02-30' })).toEqual(['toDueOn'])
  expect(problems({ kind: 'merge' })).toEqual(['into'])
  expect(problems({ kind: 'newFollowUp' })).toEqual(['title'])
  expect(problems({ kind: 'discontinue' })).toEqual(['text'])
  for (const kind of ['continue', 'verify'] as const) expect(problems({ kind })).toBeUndefined()
  expect(problems({})).toEqual(['kind'])
})

test('an outcome sent twice over a poor line is one, and on record', async () => {
  const { secretary } = world.actors
  for (const _ of [1, 2]) expect(await writeDecision(secretary, form())).toMatchObject(ok)
  expect(await db.meetingDecision.findMany()).toMatchObject([{ id: decisionId, kind: 'note', text: 'Noted.' }])
  const written = (await reviewEvents(id)).filter(({ kind }) => kind === 'meeting.outcomeWritten')
  expect(written).toMatchObject([{ visibility: 'secretariat', payload: { kind: 'note', text: 'Noted.' } }])
})

test('of two note-takers who change one outcome the second reads what the first wrote', async () => {
  const { secretary } = world.actors
  await writeDecision(secretary, form())
  const outcomes = await Promise.all(
    ['First.', 'Second.'].map((text) => writeDecision(secretary, form({ version: 1, text }))),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['conflict', 'ok'])
  const { text, version } = await db.meetingDecision.findFirstOrThrow()
  const conflict = outcomes.find(({ status }) => status === 'conflict')
  expect(conflict).toMatchObject({
    message: 'meeting.errors.decisionChanged',
    values: { text, name: expect.stringMatching(/^\w+ \w+/) },
  })
  expect(await writeDecision(secretary, form({ version, text: 'Both.' }))).toMatchObject(ok)
  expect(await db.meetingDecision.findFirst()).toMatchObject({ text: 'Both.', version: 3 })
})

test('what was typed for another kind is left out', async () => {
  const { secretary } = world.actors
  const typed = { toDueOn: '2099-01-01', into: 'F-2', title: 'New', leadId: world.organizations.mext.id }
  await writeDecision(secretary, form({ ...typed, kind: 'continue' }))
  expect(await db.meetingDecision.findFirst()).toMatchObject({ toDueOn: null, intoId: null, title: '', leadId: null })
})

test('an item takes the kinds that make sense for it', async () => {
  const { secretary } = world.actors
  const refusedOn = async (item: string | undefined) => {
    const refused: string[] = []
    for (const kind of Object.values(DecisionKind)) {
      const all = { toDueOn: '2099-01-01', into: 'F-2', title: 'New', kind, decisionId: crypto.randomUUID() }
      const outcome = await writeDecision(secretary, form({ ...all, itemId: item }))
      if (outcome.status !== 'ok') refused.push(kind)
    }
    return refused
  }
  expect(await refusedOn(items[0])).toEqual([])
  expect(await refusedOn(items[1])).toEqual(['continue', 'reviseDate', 'escalate', 'verify', 'discontinue', 'merge'])
  expect((await refusedOn(items[2])).length).toBe(7)
})

test('a past day, an unknown follow-up, the same follow-up and a foreign organization are refused', async () => {
  const { secretary } = world.actors
  const attempt = (data: Form) => writeDecision(secretary, form({ ...data, decisionId: crypto.randomUUID() }))
  expect(await attempt({ kind: 'reviseDate', toDueOn: '2020-01-01' })).toMatchObject({ field: 'toDueOn' })
  for (const into of ['F-9', 'F-1', 'nonsense'])
    expect(await attempt({ kind: 'merge', into })).toMatchObject({ field: 'into', message: 'meeting.errors.into' })
  const leadId = crypto.randomUUID()
  expect(await attempt({ kind: 'newFollowUp', title: 'New', leadId })).toMatchObject({ field: 'leadId' })
  expect(await db.meetingDecision.count()).toBe(0)
})

test('struck out it stays on record; confirmed it stays as it is', async () => {
  const { secretary } = world.actors
  await writeDecision(secretary, form())
  const strike = { id, itemId: items[0] ?? '', decisionId, version: 1 }
  expect(await withdrawDecision(secretary, { ...strike, version: 9 })).toMatchObject({ status: 'conflict' })
  expect(await withdrawDecision(secretary, strike)).toMatchObject(ok)
  expect(await writeDecision(secretary, form({ version: 2 }))).toMatchObject({ message: 'meeting.errors.withdrawn' })
  await db.meetingDecision.updateMany({ data: { withdrawnAt: null, confirmedAt: new Date() } })
  expect(await withdrawDecision(secretary, { ...strike, version: 2 })).toMatchObject({ status: 'conflict' })
  expect(await writeDecision(secretary, form({ version: 2 }))).toMatchObject({ message: 'meeting.errors.confirmed' })
})

test('only the secretariat takes notes, and only in a meeting', async () => {
  for (const actor of [world.actors.cabinetFocal, world.actors.observer])
    expect(await writeDecision(actor, form())).toMatchObject({ status: 'refused', why: 'forbidden' })
  await db.review.update({ where: { id }, data: { meetingBeganAt: null } })
  expect(await writeDecision(world.actors.secretary, form())).toMatchObject({ message: 'meeting.errors.notBegun' })
})
