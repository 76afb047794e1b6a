import { beforeEach, describe, expect, test } from 'vitest'
import { db, freezeInstant } from '#lib/db/client.ts'
import { report } from '#lib/follow-ups/progress.ts'
import { showItem } from '#lib/reviews/meeting/course.ts'
import { itemOnTable, meetingOf, theRoom } from '#lib/reviews/meeting/queries.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { found, givenMeeting, itemsOf } from './given.ts'

let world: World
let id: string

/** F-1 is for participants, F-2 for the Cabinet Office and the secretariat, F-3 for the secretariat alone. */
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  const leadId = world.organizations.cabinetOffice.id
  for (const visibility of ['participants', 'organization', 'secretariat'] as const)
    await givenFollowUp(world, { visibility, leadId, progress: 'inProgress', title: `For ${visibility}` })
  id = await givenMeeting(world, 'F-1', 'F-2', 'F-3')
})

async function call(place: number) {
  const item = (await itemsOf(id))[place - 1]
  await showItem(world.actors.secretary, { id, itemId: item?.id ?? '' })
}

/** The first item as this viewer has it before them. */
async function tableFor(viewer: Viewer) {
  const review = await found(world)
  const [item] = (await meetingOf(viewer, review)).items
  if (!item) throw new Error('there is an item that they may see')
  return itemOnTable(viewer, review, world.series, item)
}

describe('the shared screen', () => {
  test('shows what every participant may see, whoever opened it', async () => {
    const { secretary, cabinetFocal, observer } = world.actors
    for (const [place, shown] of [
      [1, 'For participants'],
      [2, undefined],
      [3, undefined],
    ] as const) {
      await call(place)
      for (const actor of [secretary, cabinetFocal, observer]) {
        const meeting = await meetingOf(theRoom(actor), await found(world))
        expect([meeting.current?.title, meeting.hidden]).toEqual([shown, shown === undefined])
        expect(JSON.stringify(meeting)).not.toMatch(/For (organization|secretariat)/)
      }
    }
  })

  test('hides reports and remarks that are not for all', async () => {
    const { secretary, cabinetFocal } = world.actors
    const followUp = await db.followUp.findFirstOrThrow({ where: { number: 1 } })
    const [item] = await itemsOf(id)
    const report = {
      followUpId: followUp.id,
      progress: 'inProgress',
      progressWas: 'inProgress',
      language: 'en',
    } as const
    for (const [n, visibility] of (['participants', 'organization', 'secretariat'] as const).entries()) {
      const obstacles = `Obstacle for ${visibility}`
      const { organizationId, personId } = cabinetFocal
      const at = new Date(Date.UTC(2026, 1, 1 + n))
      await db.update.create({ data: { ...report, obstacles, visibility, organizationId, at } })
      await db.remark.create({
        data: {
          agendaItemId: item?.id ?? '',
          personId,
          organizationId,
          text: `Remark for ${visibility}`,
          language: 'en',
          visibility,
        },
      })
    }
    const seen = async (viewer: typeof secretary | ReturnType<typeof theRoom>) => {
      const table = await tableFor(viewer)
      return [table.obstacles?.text, table.remarks.map(({ text }) => text.slice('Remark for '.length))]
    }
    expect(await seen(theRoom(secretary))).toEqual(['Obstacle for participants', ['participants']])
    expect(await seen(cabinetFocal)).toEqual(['Obstacle for organization', ['participants', 'organization']])
    expect(await seen(secretary)).toEqual(['Obstacle for secretariat', ['participants', 'organization', 'secretariat']])
  })
})

test('a device shows what its owner may see', async () => {
  await call(2)
  const review = await found(world)
  const titles = async (actor: (typeof world.actors)['secretary']) =>
    (await meetingOf(actor, review)).items.map(({ title }) => title)
  expect(await titles(world.actors.secretary)).toEqual(['For participants', 'For organization', 'For secretariat'])
  expect(await titles(world.actors.cabinetFocal)).toEqual(['For participants', 'For organization'])
  expect(await titles(world.actors.observer)).toEqual(['For participants'])
  expect((await meetingOf(world.actors.cabinetFocal, review)).current?.title).toBe('For organization')
  expect((await meetingOf(world.actors.observer, review)).hidden).toBe(true)
})

describe('what moved', () => {
  const onTable = () => tableFor(world.actors.secretary)

  test('since the last roundtable, where there was no review yet: all that came after it is new', async () => {
    expect((await onTable()).moved).toMatchObject({ since: world.roundtable.startsAt, isNew: true, moved: [] })
  })

  test('since the snapshot of the last published review is told by what was then and is now', async () => {
    const takenAt = await freezeInstant()
    await publishedBefore(takenAt)
    const { id: followUpId, version } = await db.followUp.findFirstOrThrow({ where: { number: 1 } })
    await report(world.actors.cabinetFocal, {
      id: followUpId,
      version,
      progress: 'notStarted',
      confidence: 'atRisk',
      changed: 'The budget was cut.',
      obstacles: 'Money.',
      nextStep: 'Ask again.',
    })
    const { moved, obstacles, nextStep } = await onTable()
    expect(moved).toMatchObject({
      since: takenAt,
      isNew: false,
      moved: [
        { what: 'progress', was: 'inProgress', now: 'notStarted' },
        { what: 'confidence', was: null, now: 'atRisk' },
      ],
      lines: [{ kind: 'followUp.reported', why: 'The budget was cut.' }],
    })
    expect([obstacles?.text, nextStep?.text]).toEqual(['Money.', 'Ask again.'])
  })
})

async function publishedBefore(takenAt: Date) {
  const seriesId = world.series.id
  const snapshot = { seriesId, number: 9, title: 'Before the first', content: '{}', sha256: 'c'.repeat(64), takenAt }
  const { id: snapshotId } = await db.snapshot.create({ data: snapshot })
  const review = { seriesId, roundtableId: world.roundtable.id, number: 1, snapshotId, publishedAt: takenAt }
  await db.review.create({ data: review })
}
