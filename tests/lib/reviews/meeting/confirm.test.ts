import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { verify } from '#lib/follow-ups/closure.ts'
import { reschedule } from '#lib/follow-ups/deadline.ts'
import { confirmAll, confirmDecision } from '#lib/reviews/meeting/confirm.ts'
import { outcomesOf } from '#lib/reviews/meeting/outcomes.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, eventsOf, givenFollowUp, type World } from '#tests/world.ts'
import { found, givenMeeting, itemsOf, reviewEvents } from './given.ts'

let world: World
let id: string
let itemId: string
let followUpId: string

/** F-1, led by the Cabinet Office and supported by MEXT, is the item; F-2 answers R-2 and stands by. */
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const { cabinetOffice, mext, foreignMinistry } = world.organizations
  followUpId = (
    await givenFollowUp(world, {
      leadId: cabinetOffice.id,
      progress: 'inProgress',
      dueOn: new Date('2098-01-31T00:00:00Z'),
      supports: { create: { organizationId: mext.id } },
    })
  ).id
  await givenFollowUp(world, { leadId: foreignMinistry.id, progress: 'inProgress' }, world.recommendations.r2.id)
  id = await givenMeeting(world, 'F-1')
  itemId = (await itemsOf(id))[0]?.id ?? ''
})

const ok = { status: 'ok' }
const secretary = () => world.actors.secretary
const confirm = (decisionId: string) => confirmDecision(secretary(), { id, decisionId })
const item = () => db.followUp.findUniqueOrThrow({ where: { id: followUpId } })

async function decided(data: Partial<Prisma.MeetingDecisionUncheckedCreateInput> & { kind: 'note' | (string & {}) }) {
  const written = { agendaItemId: itemId, language: 'en', text: 'As the meeting said.', ...data }
  return (await db.meetingDecision.create({ data: written as Prisma.MeetingDecisionUncheckedCreateInput })).id
}

const isConfirmed = async (decisionId: string) =>
  (await db.meetingDecision.findUniqueOrThrow({ where: { id: decisionId } })).confirmedAt !== null

/** Kinds of the item's events that name the review as their source. */
async function sourced() {
  return (await eventsOf(followUpId)).filter(({ reviewId }) => reviewId === id).map(({ kind }) => kind)
}

describe('confirmed, a decision becomes state, with the review as the source of its events', () => {
  test('note, continue and escalate are put on record', async () => {
    for (const kind of ['note', 'continue', 'escalate'] as const)
      expect(await confirm(await decided({ kind }))).toMatchObject(ok)
    expect((await sourced()).filter((kind) => kind.startsWith('meeting.'))).toEqual([
      'meeting.noted',
      'meeting.continued',
      'meeting.escalated',
    ])
    expect(await item()).toMatchObject({ progress: 'inProgress', version: 1 })
  })

  test('revise date moves the due date as an agreed extension', async () => {
    const toDueOn = new Date('2099-03-31T00:00:00Z')
    await db.extension.create({ data: { followUpId, toDueOn: new Date('2099-01-01T00:00:00Z'), reason: 'Asked.' } })
    expect(await confirm(await decided({ kind: 'reviseDate', toDueOn }))).toMatchObject(ok)
    expect(await item()).toMatchObject({ dueOn: toDueOn })
    expect(await db.extension.findMany({ orderBy: { toDueOn: 'asc' } })).toMatchObject([
      { decision: 'refused', decidedById: null },
      { decision: 'agreed', toDueOn, reason: 'As the meeting said.' },
    ])
    expect(await sourced()).toContain('followUp.extensionAgreed')
  })

  test('verify closes what was reported', async () => {
    await reported()
    expect(await confirm(await decided({ kind: 'verify' }))).toMatchObject(ok)
    expect((await item()).verifiedAt).not.toBeNull()
    expect(await sourced()).toContain('followUp.verified')
  })

  test('discontinue ends it, with the words of the meeting as the reason', async () => {
    expect(await confirm(await decided({ kind: 'discontinue' }))).toMatchObject(ok)
    expect(await item()).toMatchObject({ progress: 'discontinued' })
    expect(await db.update.findFirst({ where: { followUpId } })).toMatchObject({ changed: 'As the meeting said.' })
    expect(await sourced()).toContain('followUp.discontinued')
  })

  test('merge ends it and has the other answer its recommendations, with all who took part', async () => {
    const into = await db.followUp.findFirstOrThrow({ where: { number: 2 } })
    expect(await confirm(await decided({ kind: 'merge', intoId: into.id }))).toMatchObject(ok)
    expect(await item()).toMatchObject({ progress: 'discontinued' })
    const answers = await db.followUpRecommendation.findMany({ where: { followUpId: into.id } })
    const { r1, r2 } = world.recommendations
    expect(answers.map(({ recommendationId }) => recommendationId).sort()).toEqual([r1.id, r2.id].sort())
    const { cabinetOffice, mext } = world.organizations
    const supports = await db.support.findMany({ where: { followUpId: into.id } })
    expect(supports.map(({ organizationId }) => organizationId).sort()).toEqual([cabinetOffice.id, mext.id].sort())
    expect((await db.update.findFirst({ where: { followUpId } }))?.changed).toMatch(/^Merged into F-2\./)
    expect((await eventsOf(into.id)).every(({ reviewId }) => reviewId === id)).toBe(true)
  })

  test('new follow-up is created, offered to its lead, and answers what the item answers', async () => {
    const leadId = world.organizations.mext.id
    const decision = await decided({ kind: 'newFollowUp', title: 'Prepare a proposal', leadId })
    expect(await confirm(decision)).toMatchObject(ok)
    const made = await db.followUp.findUniqueOrThrow({
      where: { id: decision },
      include: { assignments: true, answers: true },
    })
    expect(made).toMatchObject({
      number: 3,
      title: 'Prepare a proposal',
      description: 'As the meeting said.',
      assignments: [{ organizationId: leadId, state: 'offered' }],
      answers: [{ recommendationId: world.recommendations.r1.id }],
    })
    expect(await db.meetingDecision.findFirst()).toMatchObject({ madeId: made.id })
    expect((await eventsOf(made.id)).map(({ reviewId }) => reviewId)).toEqual([id, id])
  })
})

describe('confirming', () => {
  test('says before what cannot be, and refuses it without a trace', async () => {
    const verifying = await decided({ kind: 'verify' })
    const before = await reviewEvents(id)
    expect(await outcomesOf(secretary(), await found(world))).toMatchObject([{ hindrance: 'notReported' }])
    expect(await confirm(verifying)).toMatchObject({ status: 'invalid', message: 'meeting.cannot.notReported' })
    expect(await isConfirmed(verifying)).toBe(false)
    expect((await reviewEvents(id)).length).toBe(before.length)
  })

  test('all at once goes on past what is refused, and says how many were', async () => {
    const verifying = await decided({ kind: 'verify' })
    const moving = await decided({ kind: 'reviseDate', toDueOn: new Date('2099-03-31T00:00:00Z') })
    const noting = await decided({ kind: 'note' })
    const outcome = await confirmAll(secretary(), { id })
    expect(outcome).toMatchObject({ message: 'meeting.errors.someRefused', values: { count: 1 } })
    expect(await Promise.all([verifying, moving, noting].map(isConfirmed))).toEqual([false, true, true])
    await reported()
    expect(await confirmAll(secretary(), { id })).toMatchObject(ok)
    expect(await isConfirmed(verifying)).toBe(true)
  })

  test('twice, or by two at once, does it once', async () => {
    const decision = await decided({ kind: 'newFollowUp', title: 'Prepare a proposal' })
    const escalating = await decided({ kind: 'escalate' })
    const all = [decision, decision, escalating, escalating].map(confirm)
    expect((await Promise.all(all)).every(({ status }) => status === 'ok')).toBe(true)
    expect(await db.followUp.count()).toBe(3)
    const escalated = (await eventsOf(followUpId)).filter(({ kind }) => kind === 'meeting.escalated')
    expect(escalated.length).toBe(1)
  })

  test('goes on where a crash came between the effect and its mark', async () => {
    const toDueOn = new Date('2099-03-31T00:00:00Z')
    const moving = await decided({ kind: 'reviseDate', toDueOn })
    await reschedule({ ...secretary(), reviewId: id }, { id: followUpId, version: 1, dueOn: toDueOn, reason: 'Said.' })
    await reported()
    const verifying = await decided({ kind: 'verify' })
    await verify(secretary(), { id: followUpId, version: (await item()).version, reason: '' })
    const events = (await eventsOf(followUpId)).filter(({ kind }) => kind.startsWith('followUp.')).length
    expect(await confirm(verifying)).toMatchObject(ok)
    expect(await isConfirmed(verifying)).toBe(true)
    expect((await eventsOf(followUpId)).filter(({ kind }) => kind.startsWith('followUp.')).length).toBe(events)
    // Closed meanwhile, the date cannot be moved any more; that is said, not done.
    expect(await confirm(moving)).toMatchObject({ message: 'meeting.cannot.closed' })
  })

  test('a merge that was done and not marked is only marked', async () => {
    const into = await db.followUp.findFirstOrThrow({ where: { number: 2 } })
    const merging = await decided({ kind: 'merge', intoId: into.id })
    await confirm(merging)
    const events = (await eventsOf(followUpId)).length
    await db.meetingDecision.update({ where: { id: merging }, data: { confirmedAt: null } })
    expect(await confirm(merging)).toMatchObject(ok)
    expect((await eventsOf(followUpId)).length).toBe(events)
  })

  test('is the secretariat’s, and finds nothing of another series', async () => {
    const decision = await decided({ kind: 'note' })
    const { cabinetFocal } = world.actors
    expect(await confirmDecision(cabinetFocal, { id, decisionId: decision })).toMatchObject({ why: 'forbidden' })
    expect(await confirmAll(cabinetFocal, { id })).toMatchObject({ why: 'forbidden' })
    const outsider = { ...secretary(), seriesId: crypto.randomUUID() }
    expect(await confirmDecision(outsider, { id, decisionId: decision })).toMatchObject({ why: 'notFound' })
    expect(await confirmAll(outsider, { id })).toMatchObject({ why: 'notFound' })
    expect(await isConfirmed(decision)).toBe(false)
  })
})

function reported() {
  const closures = { create: { summary: 'Done.', progressWas: 'inProgress' as const } }
  return db.followUp.update({
    where: { id: followUpId },
    data: { progress: 'implemented', reportedAt: new Date(), version: { increment: 1 }, closures },
  })
}
