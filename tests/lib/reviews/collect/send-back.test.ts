import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { historyOf } from '#lib/events/history.ts'
import { tellOfEvents } from '#lib/mail/tell.ts'
import { handIn } from '#lib/reviews/collect/hand-in.ts'
import { standingOf } from '#lib/reviews/collect/request-state.ts'
import { requestsFor } from '#lib/reviews/collect/requests-for.ts'
import { saveRow } from '#lib/reviews/collect/row.ts'
import { sendBack } from '#lib/reviews/collect/send-back.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { forbidden, givenReview, givenWork, kinds, noChange, notFound, ok, requestOf, rowOf, typed } from './given.ts'

let world: World
let work: Awaited<ReturnType<typeof givenWork>>
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  work = await givenWork(world)
  await givenReview(world)
})

const cabinet = () => requestOf(world.organizations.cabinetOffice.id)
const target = async () => {
  const { id, version } = await cabinet()
  return { id, version }
}

async function type(followUp: { id: string }, values: typeof typed = typed) {
  const { id, version } = await rowOf(followUp.id)
  const outcome = await saveRow(world.actors.cabinetContributor, { id, version, ...values })
  if (outcome.status !== 'ok') throw new Error(`typed: ${JSON.stringify(outcome)}`)
}

describe('sending back', () => {
  const back = async () => ({ id: (await cabinet()).id, reason: 'Which protocol?' })

  test('opens the answer again, with a remark that only the organization reads', async () => {
    await type(work.first)
    await handIn(world.actors.cabinetFocal, await target())
    const { secretary, cabinetFocal, cabinetContributor, mextFocal } = world.actors
    const closed = await saveRow(cabinetContributor, {
      ...(await rowOf(work.second.id)),
      ...noChange,
      progress: 'inProgress',
    })
    expect(closed).toMatchObject({ message: 'collecting.errors.handedIn' })
    expect(await sendBack(cabinetFocal, await back())).toEqual(forbidden)
    expect(await sendBack(mextFocal, await back())).toEqual(notFound)
    expect(await sendBack(secretary, await back())).toMatchObject(ok)
    expect(await sendBack(secretary, await back())).toMatchObject(ok)
    expect(await kinds()).toEqual([
      'review.asked',
      'review.asked',
      'review.opened',
      'review.submitted',
      'review.sentBack',
    ])
    const { jst, cabinetOffice } = world.organizations
    const readBy = async (organizationId: string) => {
      const events = await historyOf({ ...mextFocal, organizationId }, {})
      return events.map(({ kind }) => kind).filter((kind) => kind === 'review.sentBack' || kind === 'review.asked')
    }
    expect(await readBy(cabinetOffice.id)).toEqual(['review.sentBack', 'review.asked'])
    // The secretariat's own organization is a participant like any other.
    expect(await readBy(jst.id)).toEqual([])
    expect(standingOf(await cabinet())).toBe('sentBack')
    expect(await requestsFor(cabinetFocal)).toMatchObject([{ sentBack: true, remark: 'Which protocol?' }])

    await tellOfEvents()
    const mails = await db.message.findMany({ where: { kind: 'reviewSentBack' } })
    expect(mails.map(({ toName }) => toName)).toEqual(['Aoi Cabinet'])
    expect(mails[0]?.body).toContain('“Which protocol?”')

    await type(work.first, { ...typed, changed: 'The protocol on data is out.' })
    expect(await handIn(cabinetFocal, await target())).toMatchObject(ok)
    expect(standingOf(await cabinet())).toBe('handedIn')
    expect(await db.update.findMany({ orderBy: { at: 'asc' } })).toMatchObject([
      { changed: 'The protocol is out.' },
      { changed: 'The protocol on data is out.' },
    ])
    expect(await db.event.count({ where: { kind: 'review.submitted' } })).toBe(2)
  })

  test('needs an answer, and a meeting that has not begun', async () => {
    const { secretary, cabinetFocal } = world.actors
    expect(await sendBack(secretary, await back())).toMatchObject({ message: 'collecting.errors.notHandedIn' })
    await type(work.first)
    await handIn(cabinetFocal, await target())
    await db.review.updateMany({ data: { meetingBeganAt: new Date() } })
    expect(await sendBack(secretary, await back())).toMatchObject({ message: 'collecting.errors.over' })
  })
})
