import { beforeEach, describe, expect, test } from 'vitest'
import { threadsOf } from '#lib/comments/threads.ts'
import { withdrawComment } from '#lib/comments/withdraw.ts'
import { writeComment } from '#lib/comments/write.ts'
import { db, freezeInstant, reader } from '#lib/db/client.ts'
import { findFollowUp } from '#lib/follow-ups/item.ts'
import { listFollowUps } from '#lib/follow-ups/queries.ts'
import { changeFollowUpVisibility } from '#lib/follow-ups/visibility.ts'
import { can, verbs } from '#lib/policy.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

describe('reader', () => {
  test('gives the rows as they were, with relations, enums, lists and by plain statements', async () => {
    const item = await givenFollowUp(world, { progress: 'inProgress' })
    const asOf = await freezeInstant()
    await db.followUp.update({ where: { id: item.id }, data: { title: 'Anew', progress: 'onHold' } })
    await db.series.update({ where: { id: world.series.id }, data: { languages: ['ja'] } })
    const then = reader({ ...world.actors.secretary, asOf })
    const found = await then.followUp.findFirst({
      where: {
        progress: { in: ['inProgress', 'notStarted'] },
        visibility: 'participants',
        series: { languages: { has: 'en' } },
      },
      include: { answers: { include: { recommendation: { include: { theme: true } } } }, series: true },
    })
    expect(found).toMatchObject({ title: item.title, series: { languages: ['en', 'ja'] } })
    expect(found?.answers[0]?.recommendation.theme?.name).toBe('Scientific advice')
    expect(await then.$queryRaw`select title, progress from "FollowUp"`).toEqual([
      { title: item.title, progress: 'inProgress' },
    ])
    expect((await db.followUp.findFirst())?.title).toBe('Anew')
  })

  test('shows rows that are gone, and none that were not there yet', async () => {
    const { id } = await givenFollowUp(world)
    const support = { followUpId: id, organizationId: world.organizations.jst.id }
    const [before, during, after] = [
      await freezeInstant(),
      await db.support.create({ data: support }).then(freezeInstant),
      await db.support.delete({ where: { followUpId_organizationId: support } }).then(freezeInstant),
    ]
    const counts = [before, during, after].map((asOf) => reader({ ...world.actors.secretary, asOf }).support.count())
    expect(await Promise.all(counts)).toEqual([0, 1, 0])
  })

  test('cannot write, not even past its views', async () => {
    await givenFollowUp(world)
    const then = reader({ ...world.actors.secretary, asOf: await freezeInstant() })
    await expect(then.$queryRaw`update public."FollowUp" set title = 'x' returning title`).rejects.toThrow()
    await expect(then.$queryRaw`update versions."FollowUp" set title = 'x' returning title`).rejects.toThrow()
    await expect(then.$queryRaw`select nextval('"Event_sequence_seq"')`).rejects.toThrow(/read-only/)
    expect(await db.followUp.count({ where: { title: 'x' } })).toBe(0)
  })

  test('is the present where no instant is asked for', async () => {
    await givenFollowUp(world, { title: 'Now' })
    expect(await reader(world.actors.secretary).followUp.findFirst()).toMatchObject({ title: 'Now' })
  })

  test('leaves nothing behind on its connection', async () => {
    await givenFollowUp(world)
    const then = reader({ ...world.actors.secretary, asOf: new Date('2026-01-01T00:00:00Z') })
    const settings = await Promise.all(Array.from({ length: 12 }, () => then.$queryRaw`select past.as_of() as at`))
    expect(settings).toHaveLength(12)
    await expect(db.$queryRaw`select count(*) from past."FollowUp"`).rejects.toThrow(/roundtable.as_of|timestamp/)
  })
})

describe('whoever looks back', () => {
  test('may do nothing but read, whatever the role', () => {
    const viewers = Object.values(world.actors).map((actor): Viewer => ({ ...actor, asOf: new Date() }))
    const item = { leadId: world.organizations.mext.id, organizationId: world.organizations.mext.id, authorId: null }
    const allowed = verbs.filter((verb) => viewers.some((viewer) => can(viewer, verb, { ...item, supportIds: [] })))
    expect(allowed.toSorted()).toEqual(['readAudit', 'readOutbox', 'seeMembers'])
  })

  test('does not find what has been restricted since; the secretariat does', async () => {
    const item = await givenFollowUp(world, { visibility: 'public', leadId: world.organizations.cabinetOffice.id })
    const asOf = await freezeInstant()
    const { secretary } = world.actors
    await changeFollowUpVisibility(secretary, { id: item.id, version: item.version, visibility: 'secretariat' })
    const numbers = async (viewer: Viewer) =>
      (await listFollowUps({ ...viewer, asOf }, world.series)).rows.map(({ number }) => number)
    expect(await numbers(secretary)).toEqual([1])
    for (const viewer of [world.actors.cabinetFocal, world.actors.observer, world.nobody])
      expect(await numbers(viewer)).toEqual([])
    expect(await findFollowUp({ ...secretary, asOf }, world.series, 1)).toMatchObject({ visibility: 'public' })
  })

  test('does not find what has been opened since', async () => {
    const { id, version } = await givenFollowUp(world, { visibility: 'participants' })
    const asOf = await freezeInstant()
    await changeFollowUpVisibility(world.actors.secretary, { id, version, visibility: 'public' })
    expect(await findFollowUp({ ...world.nobody, asOf }, world.series, 1)).toBeNull()
    expect(await findFollowUp(world.nobody, world.series, 1)).not.toBeNull()
  })

  test('does not find what was for the organizations concerned when theirs is none any more', async () => {
    const { cabinetOffice, mext } = world.organizations
    const { id } = await givenFollowUp(world, { visibility: 'organization', leadId: cabinetOffice.id })
    const asOf = await freezeInstant()
    const find = (viewer: Viewer) => findFollowUp({ ...viewer, asOf }, world.series, 1)
    expect(await find(world.actors.cabinetFocal)).not.toBeNull()
    await db.followUp.update({ where: { id }, data: { leadId: mext.id } })
    expect(await find(world.actors.cabinetFocal)).toBeNull()
    expect(await find(world.actors.mextFocal)).toBeNull()
    expect(await find(world.actors.secretary)).toMatchObject({ lead: { slug: 'cabinet-office' } })
  })

  test('does not read what was withdrawn since, but who withdrew it', async () => {
    const { secretary, observer } = world.actors
    const on = { recommendationId: world.recommendations.r1.id }
    const written = await writeComment(observer, { ...on, body: 'A secret.', visibility: 'participants' })
    const asOf = await freezeInstant()
    if (written.status === 'ok') await withdrawComment(secretary, { id: written.value.id })
    for (const viewer of [secretary, observer]) {
      const { threads } = await threadsOf({ ...viewer, asOf }, on)
      expect(threads).toMatchObject([{ body: '', withdrawnBy: secretary.name }])
    }
  })
})
