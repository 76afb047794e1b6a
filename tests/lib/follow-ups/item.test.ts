import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { historyOf } from '#lib/events/history.ts'
import { reportImplemented, verify } from '#lib/follow-ups/closure.ts'
import { requestExtension } from '#lib/follow-ups/deadline.ts'
import { attachFile, findEvidenceFile } from '#lib/follow-ups/evidence.ts'
import { findFollowUp } from '#lib/follow-ups/item.ts'
import { report } from '#lib/follow-ups/progress.ts'
import { changeEvidenceVisibility, changeUpdateVisibility } from '#lib/follow-ups/visibility.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { day, givenLed } from './standing.ts'

let world: World
let item: Awaited<ReturnType<typeof givenLed>>
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  item = await givenLed(world)
})

const as = (viewer: Viewer) => findFollowUp(viewer, world.series, item.number)

async function reported(version = 1) {
  const said = {
    progress: 'inProgress',
    confidence: 'secured',
    changed: 'Agreed',
    obstacles: '',
    nextStep: '',
  } as const
  await report(world.actors.cabinetFocal, { ...said, id: item.id, version })
  return db.update.findFirstOrThrow({ where: { followUpId: item.id } })
}

describe('what a viewer sees of a follow-up', () => {
  test('is the whole of it, by name, for a member', async () => {
    await reported()
    const { cabinetFocal, observer } = world.actors
    await requestExtension(cabinetFocal, { id: item.id, version: 2, dueOn: day('2028-01-31'), reason: 'slow' })
    expect(await as(observer)).toMatchObject({
      lead: { slug: 'cabinet-office' },
      contact: 'Ren Cabinet',
      supports: [{ slug: 'mext' }],
      recommendations: [{ number: 1 }],
      updates: [{ person: 'Aoi Cabinet', changed: 'Agreed' }],
      pendingExtension: { reason: 'slow' },
      overdue: false,
      stale: false,
    })
  })

  test('is nothing where it is not open to them', async () => {
    expect(await as(world.nobody)).toBeNull()
    await db.followUp.update({ where: { id: item.id }, data: { visibility: 'organization' } })
    expect(await as(world.actors.ministryFocal)).toBeNull()
    expect(await as(world.actors.mextContributor)).not.toBeNull()
  })

  test('names organizations, no people and no reasons, to the public', async () => {
    const { cabinetFocal, secretary } = world.actors
    const { id } = await reported()
    await db.update.update({ where: { id }, data: { visibility: 'public' } })
    await db.followUp.update({ where: { id: item.id }, data: { visibility: 'public' } })
    await requestExtension(cabinetFocal, { id: item.id, version: 2, dueOn: day('2028-01-31'), reason: 'slow' })
    await reportImplemented(cabinetFocal, { id: item.id, version: 3, summary: 'All done' })
    await verify(secretary, { id: item.id, version: 4, reason: '' })
    const seen = await as(world.nobody)
    expect(seen).toMatchObject({ lead: { slug: 'cabinet-office' }, contact: null, contactId: null, missing: [] })
    expect(seen?.updates).toMatchObject([{ person: null, organization: { slug: 'cabinet-office' }, changed: 'Agreed' }])
    const told = JSON.stringify([seen, await historyOf(world.nobody, { followUpId: item.id })])
    for (const secret of ['Aoi', 'Ren', 'slow', 'All done']) expect(told).not.toContain(secret)
  })

  test('loses a report and its evidence, in the history too, when they are closed to them', async () => {
    const { secretary, cabinetFocal, mextFocal } = world.actors
    const update = await reported()
    const file = { id: item.id, title: 'Draft of terms', fileName: 'draft.txt', bytes: Buffer.from('draft') }
    const attached = await attachFile(cabinetFocal, file)
    const evidenceId = attached.status === 'ok' ? attached.value.id : ''
    const told = async () => JSON.stringify([await as(mextFocal), await historyOf(mextFocal, { followUpId: item.id })])
    expect(await told()).toMatch(/Agreed.*Draft of terms/s)
    expect(await findEvidenceFile(mextFocal, evidenceId)).toMatchObject({ fileName: 'draft.txt' })

    const to = { id: item.id, visibility: 'secretariat' } as const
    await changeUpdateVisibility(secretary, { ...to, partId: update.id })
    await changeEvidenceVisibility(secretary, { ...to, partId: evidenceId })
    const after = await told()
    expect(after).not.toContain('Agreed')
    expect(after).not.toContain('Draft of terms')
    expect(await findEvidenceFile(mextFocal, evidenceId)).toBeNull()
    expect(JSON.stringify(await as(secretary))).toContain('Agreed')
  })

  test('tells whom the recommendation calls on and who has no part in it', async () => {
    const { r2, r3 } = world.recommendations
    const recommendationId = { in: [r2.id, r3.id] }
    await db.addressee.updateMany({ where: { recommendationId }, data: { askedAt: new Date('2026-06-12') } })
    await db.followUpRecommendation.createMany({
      data: [r2, r3].map(({ id }) => ({ followUpId: item.id, recommendationId: id })),
    })
    const silent = { organization: { slug: 'foreign-ministry' }, answered: false }
    expect((await as(world.actors.secretary))?.missing).toMatchObject([silent])
    await db.response.create({
      data: {
        recommendationId: r3.id,
        organizationId: world.organizations.foreignMinistry.id,
        kind: 'declined',
        reason: 'no mandate',
        personId: world.actors.ministryFocal.personId,
      },
    })
    expect((await as(world.actors.secretary))?.missing).toEqual([])
  })
})
