import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { addAttendant, attendanceInput, takeAttendance } from '#lib/reviews/meeting/attendance.ts'
import { beginMeeting, endMeeting, finishItem, reopenItem, showItem } from '#lib/reviews/meeting/course.ts'
import { remark, withdrawRemark } from '#lib/reviews/meeting/remarks.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { found, freeze, givenItem, givenMeeting, givenReview, itemsOf, reviewEvents } from './given.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

const ok = { status: 'ok' }

describe('the course of a meeting', () => {
  test('begins on a frozen state only, once, with its first item on the table', async () => {
    const { secretary, cabinetFocal } = world.actors
    const id = await givenReview(world, { frozen: false })
    const item = await givenItem(world, id, 'One')
    expect(await beginMeeting(secretary, { id })).toMatchObject({ message: 'meeting.errors.notFrozen' })
    await freeze(world, id)
    expect(await beginMeeting(cabinetFocal, { id })).toMatchObject({ why: 'forbidden' })
    expect((await found(world)).stage).toBe('frozen')
    expect(await beginMeeting(secretary, { id })).toMatchObject(ok)
    const begun = await found(world)
    expect(begun).toMatchObject({ stage: 'meeting', currentItemId: item.id })
    expect(begun.currentSince).toEqual(begun.meetingBeganAt)
    expect(await beginMeeting(secretary, { id })).toMatchObject(ok)
    expect((await found(world)).meetingBeganAt).toEqual(begun.meetingBeganAt)
    expect((await reviewEvents(id)).map(({ kind }) => kind)).toEqual(['agenda.added', 'meeting.began'])
  })

  test('two note-takers who both finish an item move one step, not two', async () => {
    const { secretary } = world.actors
    const id = await givenMeeting(world, 'One', 'Two', 'Three')
    const [one, two, three] = await itemsOf(id)
    const finish = (item = one) => finishItem(secretary, { id, itemId: item?.id ?? '' })
    expect(await Promise.all([finish(), finish()])).toMatchObject([ok, ok])
    expect((await found(world)).currentItemId).toBe(two?.id)
    await showItem(secretary, { id, itemId: three?.id ?? '' })
    await finish(three)
    expect((await found(world)).currentItemId).toBe(two?.id)
    await finish(two)
    expect(await found(world)).toMatchObject({ currentItemId: null, currentSince: null })
    await reopenItem(secretary, { id, itemId: one?.id ?? '' })
    expect((await itemsOf(id)).map(({ doneAt }) => doneAt === null)).toEqual([true, false, false])
  })

  test('what was asked to be talked about is, once its item is finished', async () => {
    const { id: followUpId } = await givenFollowUp(world, { discussionRequests: { create: { reason: 'Stuck.' } } })
    const id = await givenMeeting(world, 'F-1')
    const [item] = await itemsOf(id)
    await finishItem(world.actors.secretary, { id, itemId: item?.id ?? '' })
    expect(await db.discussionRequest.count({ where: { followUpId, droppedAt: null } })).toBe(0)
  })

  test('ends once; nothing is called any more', async () => {
    const { secretary } = world.actors
    const id = await givenMeeting(world, 'One')
    expect(await endMeeting(secretary, { id })).toMatchObject(ok)
    expect(await endMeeting(secretary, { id })).toMatchObject(ok)
    expect(await found(world)).toMatchObject({ stage: 'drafting', currentItemId: null })
    expect((await reviewEvents(id)).filter(({ kind }) => kind === 'meeting.ended').length).toBe(1)
  })
})

describe('attendance', () => {
  test('lists the participants who are known, else the members, as absent', async () => {
    const { id: roundtableId } = await db.roundtable.findFirstOrThrow({ where: { number: 2 } })
    const { cabinetFocal } = world.actors
    const printed = { printedTitle: 'Director', printedAs: 'Aoi Cabinet' }
    await db.participation.create({ data: { roundtableId, personId: cabinetFocal.personId, position: 1, ...printed } })
    await givenMeeting(world)
    expect(await db.attendance.findMany()).toMatchObject([
      { name: 'Aoi Cabinet', title: 'Director', personId: cabinetFocal.personId, kind: 'absent' },
    ])
  })

  test('is put together from what two take at once; where both took the same person, the second is told', async () => {
    const { secretary } = world.actors
    const id = await givenMeeting(world)
    const rows = await db.attendance.findMany({ orderBy: { position: 'asc' } })
    expect(rows.length).toBe(7)
    const was = JSON.stringify(Object.fromEntries(rows.map((row) => [row.id, row.kind])))
    const [one, two] = rows
    if (!one || !two) throw new Error('seven are expected')
    const form = (changes: Record<string, string>) =>
      attendanceInput.parse({
        id,
        was,
        series: 'world',
        ...Object.fromEntries(rows.map((row) => [`kind.${row.id}`, changes[row.id] ?? row.kind])),
      })
    expect(await takeAttendance(secretary, form({ [one.id]: 'inPerson' }))).toMatchObject(ok)
    expect(await takeAttendance(secretary, form({ [two.id]: 'online' }))).toMatchObject(ok)
    const late = await takeAttendance(secretary, form({ [one.id]: 'online' }))
    expect(late).toMatchObject({ status: 'conflict', values: { name: one.name } })
    const kinds = await db.attendance.findMany({ orderBy: { position: 'asc' }, take: 2, select: { kind: true } })
    expect(kinds).toEqual([{ kind: 'inPerson' }, { kind: 'online' }])
    expect(attendanceInput.safeParse({ id, was: 'no json' }).success).toBe(false)
    expect(attendanceInput.safeParse({ id, was, [`kind.${one.id}`]: 'asleep' }).success).toBe(false)
  })

  test('takes in a guest, once', async () => {
    const { secretary } = world.actors
    const id = await givenMeeting(world)
    const guest = { id, name: 'Grace Guest', title: '', organizationId: undefined, kind: 'inPerson' } as const
    await addAttendant(secretary, guest)
    await addAttendant(secretary, guest)
    expect(await db.attendance.count({ where: { name: 'Grace Guest' } })).toBe(1)
    const elsewhere = { ...guest, name: 'Other', organizationId: '01999999-0000-7000-8000-000000000000' }
    expect(await addAttendant(secretary, elsewhere)).toMatchObject({ field: 'organizationId' })
  })
})

test('a remark sent twice over a poor line is one; its author takes it back, nobody else but the secretariat', async () => {
  const { observer, mextFocal, secretary } = world.actors
  const id = await givenMeeting(world, 'One')
  const [item] = await itemsOf(id)
  const itemId = item?.id ?? ''
  const remarkId = crypto.randomUUID()
  const said = { id, itemId, remarkId, text: 'We agree.', visibility: 'participants' } as const
  for (const _ of [1, 2]) expect(await remark(observer, said)).toMatchObject(ok)
  expect(await remark(mextFocal, said)).toMatchObject({ why: 'forbidden' })
  expect(await db.remark.count()).toBe(1)
  expect(await withdrawRemark(mextFocal, { id, itemId, remarkId })).toMatchObject({ why: 'forbidden' })
  expect(await withdrawRemark(observer, { id, itemId, remarkId })).toMatchObject(ok)
  expect(await db.remark.findFirst()).toMatchObject({ withdrawnAt: expect.any(Date), text: 'We agree.' })
  expect(await remark(secretary, { ...said, itemId: remarkId })).toMatchObject({ why: 'notFound' })
})

test('once the draft minutes went round nobody adds a remark to them unseen, but the secretariat', async () => {
  const { observer, secretary } = world.actors
  const id = await givenMeeting(world, 'One')
  const [item] = await itemsOf(id)
  const said = (n: number) => ({ id, itemId: item?.id ?? '', remarkId: crypto.randomUUID(), text: `Remark ${n}.` })
  const visibility = 'participants' as const
  await db.review.update({ where: { id }, data: { meetingEndedAt: new Date() } })
  expect(await remark(observer, { ...said(1), visibility })).toMatchObject(ok)
  await db.review.update({ where: { id }, data: { draftedAt: new Date() } })
  expect(await remark(observer, { ...said(2), visibility })).toMatchObject({ message: 'meeting.errors.circulated' })
  expect(await remark(secretary, { ...said(3), visibility })).toMatchObject(ok)
  expect((await db.remark.findMany({ orderBy: { at: 'asc' } })).map(({ text }) => text)).toEqual([
    'Remark 1.',
    'Remark 3.',
  ])
})
