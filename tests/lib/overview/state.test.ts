import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db/client.ts'
import type { Filter } from '#lib/follow-ups/filter.ts'
import { listFollowUps } from '#lib/follow-ups/queries.ts'
import { firstStepsOf } from '#lib/overview/first-steps.ts'
import { glanceOf } from '#lib/overview/glance.ts'
import { whoCarriesWhat } from '#lib/overview/matrix.ts'
import { progressByTheme } from '#lib/overview/themes.ts'
import { waitingAnswers } from '#lib/overview/waiting.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

describe('glanceOf', () => {
  it('counts for every role what the list behind each number shows', async () => {
    await manyFollowUps()
    for (const viewer of everybody()) {
      const glance = await glanceOf(viewer, world.series)
      const length = async (filter: Filter) => (await listFollowUps(viewer, world.series, filter)).rows.length
      expect({
        followUps: await length({}),
        unowned: await length({ unowned: true }),
        overdue: await length({ overdue: true }),
        stale: await length({ stale: true }),
        atRisk: await length({ confidence: ['atRisk'] }),
        reported: await length({ progress: ['reported'] }),
        verified: await length({ progress: ['verified'] }),
        waiting: (await waitingAnswers(viewer)).length,
      }).toEqual({ ...glance, leads: undefined })
    }
  })

  it('counts an answer as awaited from the asking to the answer', async () => {
    const waiting = async () => (await glanceOf(world.actors.observer, world.series)).waiting
    expect(await waiting()).toBe(0)
    await ask()
    expect(await waiting()).toBe(2)
    await respond('accepted')
    expect(await waiting()).toBe(1)
  })
})

describe('progressByTheme', () => {
  it('counts follow-ups once in each theme that they answer to, as far as they may be seen', async () => {
    const { r1, r2, r3 } = world.recommendations
    const leadId = world.organizations.mext.id
    const { id } = await givenFollowUp(world, { leadId, progress: 'inProgress' }, r1.id)
    const others = [r2, r3].map(({ id: recommendationId }) => ({ followUpId: id, recommendationId }))
    await db.followUpRecommendation.createMany({ data: others })
    await givenFollowUp(world, { visibility: 'secretariat' }, r3.id)
    const { advice, coordination } = world.themes
    const counts = async (viewer: Viewer) => {
      const progress = await progressByTheme(viewer)
      return [advice, coordination].map((theme) => Object.fromEntries(progress.get(theme.id) ?? []))
    }
    expect(await counts(world.actors.observer)).toEqual([{ inProgress: 1 }, { inProgress: 1 }])
    expect(await counts(world.actors.secretary)).toEqual([{ inProgress: 1 }, { inProgress: 1, unowned: 1 }])
    expect(await counts(world.nobody)).toEqual([{}, {}])
  })
})

describe('whoCarriesWhat', () => {
  it('shows by organization and theme what it leads, what it was asked, and when something is due', async () => {
    const { cabinetOffice, jst } = world.organizations
    const { r1, r3 } = world.recommendations
    await ask()
    const heard = new Date('2026-07-20T00:00:00Z')
    const led = { leadId: cabinetOffice.id, lastConfirmedAt: heard }
    await givenFollowUp(world, { ...led, progress: 'inProgress', dueOn: new Date('2026-09-30') }, r1.id)
    await givenFollowUp(world, { ...led, progress: 'inProgress', dueOn: new Date('2026-08-31') }, r1.id)
    await givenFollowUp(world, { ...led, progress: 'onHold' }, r3.id)
    await givenFollowUp(
      world,
      { leadId: jst.id, progress: 'implemented', verifiedAt: heard, dueOn: new Date('2026-01-01') },
      r3.id,
    )
    const { rows, missing } = await whoCarriesWhat(world.actors.observer)
    expect(rows.map(({ organization }) => organization.slug)).toEqual(['cabinet-office', 'jst', 'foreign-ministry'])
    const [cabinet, agency, ministry] = rows
    expect(cabinet?.cells.get(world.themes.advice.id)).toEqual({
      work: [{ state: 'inProgress', count: 2 }],
      waiting: 1,
      named: 0,
      declined: 0,
      answered: 0,
    })
    expect(cabinet?.cells.get(world.themes.coordination.id)?.work).toEqual([{ state: 'onHold', count: 1 }])
    expect(cabinet).toMatchObject({ dueNext: new Date('2026-08-31'), lastHeard: heard })
    expect(agency).toMatchObject({ dueNext: null })
    expect(agency?.cells.get(world.themes.coordination.id)?.work).toEqual([{ state: 'verified', count: 1 }])
    expect(ministry?.cells.get(world.themes.coordination.id)).toMatchObject({ work: [], waiting: 1 })
    expect(missing.map(({ slug }) => slug)).toEqual(['embassy', 'mext'])
  })

  it('tells asked from addressed, and shows what was declined', async () => {
    const cell = async () => {
      const { rows } = await whoCarriesWhat(world.actors.observer)
      const row = rows.find(({ organization }) => organization.slug === 'cabinet-office')
      return row?.cells.get(world.themes.advice.id)
    }
    expect(await cell()).toMatchObject({ named: 1, waiting: 0, declined: 0 })
    await ask()
    expect(await cell()).toMatchObject({ named: 0, waiting: 1, declined: 0 })
    await respond('declined')
    expect(await cell()).toMatchObject({ named: 0, waiting: 0, declined: 1, answered: 0 })
  })

  it('does not show work that the viewer may not see', async () => {
    const { mext } = world.organizations
    await givenFollowUp(world, { leadId: mext.id, visibility: 'organization' })
    const carries = async (viewer: Viewer) =>
      (await whoCarriesWhat(viewer)).rows.some(({ organization }) => organization.slug === 'mext')
    expect(await carries(world.actors.mextFocal)).toBe(true)
    expect(await carries(world.actors.secretary)).toBe(true)
    expect(await carries(world.actors.cabinetFocal)).toBe(false)
    expect(await carries(world.nobody)).toBe(false)
  })
})

describe('firstStepsOf', () => {
  it('leads the secretariat of a new series, and nobody else', async () => {
    expect(await firstStepsOf(world.actors.secretary)).toEqual(['ask', 'create', 'date'])
    expect(await firstStepsOf(world.actors.cabinetFocal)).toEqual([])
    expect(await firstStepsOf(world.nobody)).toEqual([])
    await ask()
    await givenFollowUp(world)
    await db.roundtable.updateMany({ where: { held: false }, data: { startsAt: new Date('2026-10-14') } })
    expect(await firstStepsOf(world.actors.secretary)).toEqual([])
    await db.membership.updateMany({ where: { role: 'focalPoint' }, data: { role: 'observer' } })
    expect(await firstStepsOf(world.actors.secretary)).toEqual(['invite'])
  })
})

function everybody(): Viewer[] {
  return [...Object.values(world.actors), world.nobody]
}

async function manyFollowUps() {
  await ask()
  const { cabinetOffice, mext } = world.organizations
  const longAgo = new Date('2020-01-01')
  for (const visibility of ['public', 'participants', 'organization', 'secretariat'] as const) {
    await givenFollowUp(world, { visibility })
    await givenFollowUp(world, { visibility, progress: 'discontinued' })
    for (const leadId of [cabinetOffice.id, mext.id]) {
      await givenFollowUp(world, { visibility, leadId, dueOn: longAgo, confidence: 'atRisk' })
      await givenFollowUp(world, { visibility, leadId, lastConfirmedAt: longAgo, progress: 'onHold' })
      await givenFollowUp(world, { visibility, leadId, progress: 'implemented' })
    }
  }
  const verified = { progress: 'implemented', verifiedAt: longAgo, dueOn: longAgo } as const
  await givenFollowUp(world, { ...verified, leadId: mext.id, visibility: 'public', confidence: 'secured' })
}

function ask() {
  return db.addressee.updateMany({ where: { organizationId: { not: null } }, data: { askedAt: new Date() } })
}

function respond(kind: 'accepted' | 'declined') {
  const by = { organizationId: world.organizations.cabinetOffice.id, personId: world.actors.cabinetFocal.personId }
  const reason = kind === 'declined' ? 'not ours' : null
  return db.response.create({ data: { recommendationId: world.recommendations.r2.id, ...by, kind, reason } })
}
