import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db/client.ts'
import { excerpt } from '#lib/overview/mentions.ts'
import { needsOf } from '#lib/overview/needs.ts'
import type { Actor, Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

/** Noon of 1 August 2026 in Tokyo. */
const now = new Date('2026-08-01T03:00:00Z')

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

describe('an organization’s people', () => {
  it('answer what was asked of them, until they have', async () => {
    const { cabinetFocal, mextFocal } = world.actors
    expect(await seen(cabinetFocal)).toEqual([])
    await db.addressee.updateMany({
      where: { recommendationId: world.recommendations.r2.id },
      data: { askedAt: ago(3) },
    })
    expect(await seen(cabinetFocal)).toEqual(['answer R-2'])
    expect(await seen(mextFocal)).toEqual([])
    await respond('accepted')
    expect(await seen(cabinetFocal)).toEqual([])
  })

  it('take on or hand back what was offered to them', async () => {
    const { id } = await givenFollowUp(world)
    const organizationId = world.organizations.mext.id
    await db.assignment.create({ data: { followUpId: id, organizationId, offeredAt: ago(2), message: 'Please' } })
    const { needs } = await needsOf({ ...world.actors.mextFocal, at: now }, world.series)
    expect(needs).toMatchObject([{ kind: 'takeOn', ref: 'F-1', href: 'follow-ups/1', at: ago(2), words: 'Please' }])
    expect(await seen(world.actors.mextContributor)).toEqual(['takeOn F-1'])
    expect(await seen(world.actors.cabinetFocal)).toEqual([])
  })

  it('report on what is overdue, stale or due within 14 days, and on nothing else', async () => {
    await led({ dueOn: day(-1) })
    await led({ lastConfirmedAt: ago(61), dueOn: day(40) })
    await led({ dueOn: day(13) })
    await led({ dueOn: day(14) })
    await led({ lastConfirmedAt: ago(59) })
    await led({ dueOn: day(-9), progress: 'implemented' })
    await led({ dueOn: day(-9), leadId: world.organizations.mext.id })
    expect(await seen(world.actors.cabinetFocal)).toEqual(['overdue F-1', 'dueSoon F-3', 'stale F-2'])
    expect(await seen(world.actors.observer)).toEqual([])
  })

  it('see what was returned, until they report again', async () => {
    const { id } = await led({ progress: 'inProgress' })
    const closure = { followUpId: id, summary: 'done', progressWas: 'inProgress', reportedAt: ago(5) } as const
    await db.closure.create({
      data: { ...closure, decision: 'refused', decidedAt: ago(4), decisionReason: 'no evidence' },
    })
    const { needs } = await needsOf({ ...world.actors.cabinetFocal, at: now }, world.series)
    expect(needs).toMatchObject([{ kind: 'returned', ref: 'F-1', words: 'no evidence' }])
    const update = { followUpId: id, progress: 'inProgress', progressWas: 'inProgress', language: 'en' } as const
    await db.update.create({ data: { ...update, at: ago(1) } })
    expect(await seen(world.actors.cabinetFocal)).toEqual([])
  })

  it('say how many more there are than are shown', async () => {
    for (let n = 0; n < 7; n += 1) await led({ dueOn: day(-1) })
    const { needs, more } = await needsOf({ ...world.actors.cabinetFocal, at: now }, world.series)
    expect(needs).toHaveLength(5)
    expect(more).toEqual([{ pile: 'update', count: 2 }])
  })

  it('are not led to what is the secretariat’s alone', async () => {
    await led({ dueOn: day(-1), visibility: 'secretariat' })
    expect(await seen(world.actors.cabinetFocal)).toEqual([])
  })
})

describe('the secretariat', () => {
  it('verifies, decides, reviews, and looks for a lead', async () => {
    const { id } = await led({ progress: 'implemented', reportedAt: ago(1) })
    await db.closure.create({ data: { followUpId: id, summary: 'published', progressWas: 'inProgress' } })
    const second = await led({})
    await db.extension.create({ data: { followUpId: second.id, toDueOn: day(60), reason: 'late plan' } })
    await db.evidence.create({
      data: { followUpId: second.id, kind: 'link', title: 'Draft', url: 'https://example.org' },
    })
    await givenFollowUp(world)
    const offered = await givenFollowUp(world)
    const handedBack = await givenFollowUp(world)
    await assign(offered.id, 'offered')
    await assign(handedBack.id, 'handedBack')
    expect(await seen(world.actors.secretary)).toEqual([
      'verify F-1',
      'decide F-2',
      'review F-2',
      'handedBack F-5',
      'unowned F-3',
    ])
    const { needs } = await needsOf({ ...world.actors.secretary, at: now }, world.series)
    expect(needs[0]).toMatchObject({ who: 'Cabinet Office', words: 'published' })
    expect(needs[3]).toMatchObject({ who: 'MEXT', words: 'no staff' })
  })

  it('hears of answers that ask for something, for 14 days', async () => {
    await respond('accepted')
    expect(await seen(world.actors.secretary)).toEqual(['accepted R-2'])
    await givenFollowUp(world, { leadId: world.organizations.cabinetOffice.id }, world.recommendations.r2.id)
    expect(await seen(world.actors.secretary)).toEqual([])
    await db.response.updateMany({ data: { kind: 'declined', reason: 'not ours' } })
    expect(await seen(world.actors.secretary)).toEqual(['declined R-2'])
    await db.response.updateMany({ data: { at: ago(15) } })
    expect(await seen(world.actors.secretary)).toEqual([])
  })
})

describe('mentions', () => {
  it('show to the person and to the organization’s people until opened, not to the writer', async () => {
    const { observer, mextFocal, mextContributor, cabinetFocal } = world.actors
    const { id } = await givenFollowUp(world, { leadId: world.organizations.cabinetOffice.id, lastConfirmedAt: now })
    const comment = { seriesId: world.series.id, followUpId: id, authorId: mextFocal.personId, language: 'en' } as const
    await db.comment.create({
      data: {
        ...comment,
        body: 'Could **they** confirm?',
        mentions: { create: [{ personId: observer.personId }, { organizationId: world.organizations.mext.id }] },
      },
    })
    expect(await seen(observer)).toEqual(['mentioned F-1'])
    expect(await seen(mextContributor)).toEqual(['mentioned F-1'])
    expect(await seen(mextFocal)).toEqual([])
    expect(await seen(cabinetFocal)).toEqual([])
    await db.mention.updateMany({ data: { seenAt: now } })
    expect(await seen(observer)).toEqual([])
  })

  it('do not open what may not be seen', async () => {
    const { observer, secretary } = world.actors
    const { id } = await givenFollowUp(world)
    const comment = { seriesId: world.series.id, followUpId: id, authorId: secretary.personId, language: 'en' } as const
    const mentions = { create: [{ personId: observer.personId }] }
    await db.comment.create({ data: { ...comment, body: 'secret', visibility: 'secretariat', mentions } })
    expect(await seen(observer)).toEqual([])
  })

  it('are quoted in one short line', () => {
    expect(excerpt('# Could **[JST](person:1)**\n\nconfirm?')).toBe('Could JST confirm?')
    expect([...excerpt('量'.repeat(300))]).toHaveLength(100)
  })
})

it('needs nothing of somebody who is not a member', async () => {
  await led({ dueOn: day(-1), visibility: 'public' })
  expect(await needsOf({ ...world.nobody, at: now }, world.series)).toEqual({ needs: [], more: [] })
})

async function seen(viewer: Actor | Viewer) {
  const { needs } = await needsOf({ ...viewer, at: now }, world.series)
  return needs.map(({ kind, ref }) => `${kind} ${ref}`)
}

function led(data: Parameters<typeof givenFollowUp>[1]) {
  const leadId = world.organizations.cabinetOffice.id
  return givenFollowUp(world, { leadId, progress: 'inProgress', lastConfirmedAt: ago(1), ...data })
}

function respond(kind: 'accepted' | 'declined') {
  const { r2 } = world.recommendations
  const by = { organizationId: world.organizations.cabinetOffice.id, personId: world.actors.cabinetFocal.personId }
  return db.response.create({ data: { recommendationId: r2.id, ...by, kind, at: ago(1) } })
}

function assign(followUpId: string, state: 'offered' | 'handedBack') {
  const organizationId = world.organizations.mext.id
  const answer = state === 'handedBack' ? { answeredAt: ago(1), reason: 'no staff' } : {}
  return db.assignment.create({ data: { followUpId, organizationId, state, offeredAt: ago(2), ...answer } })
}

function ago(days: number) {
  return new Date(now.getTime() - days * 86_400_000)
}

/** Midnight UTC of a day so many days from 1 August. */
function day(days: number) {
  return new Date(Date.UTC(2026, 7, 1 + days))
}
