import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { tellOfEvents } from '#lib/mail/tell.ts'
import { openReview } from '#lib/reviews/collect/open.ts'
import { previewScope } from '#lib/reviews/collect/scope.ts'
import { isoDay } from '#lib/time.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'
import { forbidden, givenReview, givenWork, inDays, kinds, notFound, ok, opening, requestOf } from './given.ts'

let world: World
let work: Awaited<ReturnType<typeof givenWork>>
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  work = await givenWork(world)
})

describe('the scope', () => {
  const preview = (filter = {}) => previewScope(world.actors.secretary, world.series, filter)

  test('says who would be asked about what, and what cannot be asked', async () => {
    await givenFollowUp(world, { leadId: world.organizations.mext.id, visibility: 'secretariat' })
    await givenFollowUp(world, { leadId: world.organizations.mext.id, progress: 'discontinued' })
    await givenFollowUp(world, { leadId: world.organizations.foreignMinistry.id, progress: 'implemented' })
    expect(await preview()).toEqual({
      followUps: 3,
      unled: [{ number: 4, title: { text: 'Nobody leads this', language: 'en' } }],
      hidden: 1,
      organizations: [
        { slug: 'cabinet-office', name: 'Cabinet Office', followUps: [1, 2], focalPoints: ['Aoi Cabinet'] },
        { slug: 'mext', name: 'MEXT', followUps: [3], focalPoints: ['Yui Education'] },
      ],
    })
  })

  test('is narrowed by the filter of the list', async () => {
    expect((await preview({ organization: 'mext', as: 'lead' })).organizations).toMatchObject([{ followUps: [3] }])
    expect((await preview({ progress: ['notStarted'] })).organizations).toMatchObject([{ followUps: [2] }])
    expect((await preview({ q: 'fellows' })).followUps).toBe(1)
  })
})

describe('opening a review', () => {
  test('asks every lead once, with its rows and its ladder, and tells its focal points', async () => {
    const review = await givenReview(world)
    expect(review).toMatchObject({
      number: 2,
      stage: 'collecting',
      questions: ['What helped most?', 'What is missing?'],
      translations: { ja: { questions: { text: '最も役立ったことは何ですか\n不足していることは何ですか' } } },
    })
    const { cabinetOffice, mext } = world.organizations
    const request = await requestOf(cabinetOffice.id)
    expect(request.rows.map(({ followUp, savedAt }) => [followUp.number, savedAt])).toEqual([
      [1, null],
      [2, null],
    ])
    expect(request.steps.map(({ step, dueOn }) => `${step} ${isoDay(dueOn)}`).sort()).toEqual([
      `letter ${isoDay(inDays(17))}`,
      `noAnswer ${isoDay(inDays(24))}`,
      `reminder ${isoDay(inDays(7))}`,
      `secondReminder ${isoDay(inDays(12))}`,
    ])
    expect((await requestOf(mext.id)).rows).toHaveLength(1)
    expect(await kinds()).toEqual(['review.asked', 'review.asked', 'review.opened'])

    await tellOfEvents()
    const mails = await db.message.findMany({ orderBy: { toName: 'asc' } })
    expect(mails.map(({ kind, toName }) => `${kind} ${toName}`)).toEqual([
      'reviewAsked Aoi Cabinet',
      'reviewAsked Yui Education',
    ])
    expect(mails[0]?.body).toContain('Please be short.')
    expect(mails[0]?.body).toMatch(/\/sign-in\/link\?token=[\w-]+&to=%2Fworld%2Freviews%2F2%2Fanswer\n/)
  })

  test('gives somebody of another series too no link that signs in', async () => {
    const other = await db.series.create({ data: { slug: 'other', name: 'Other' } })
    const { personId } = world.actors.mextFocal
    await db.membership.create({ data: { seriesId: other.id, personId, role: 'observer' } })
    await givenReview(world)
    await tellOfEvents()
    const mail = await db.message.findFirstOrThrow({ where: { toName: 'Yui Education' } })
    expect(mail.body).not.toContain('token')
    expect(mail.body).toContain('/sign-in?to=%2Fworld%2Freviews%2F2%2Fanswer')
  })

  test('twice, or by two at once, asks once', async () => {
    const { secretary } = world.actors
    const both = await Promise.all([openReview(secretary, opening()), openReview(secretary, opening())])
    expect(both).toMatchObject([ok, ok])
    expect(await openReview(secretary, opening())).toMatchObject(ok)
    expect(await db.reviewRequest.count()).toBe(2)
    expect(await kinds()).toEqual(['review.asked', 'review.asked', 'review.opened'])
  })

  test('keeps to its scope, and keeps the scope', async () => {
    const review = await givenReview(world, { scope: 'organization=mext&as=lead&nonsense=1' })
    expect(review.scope).toBe('organization=mext&as=lead')
    expect(await db.reviewRequest.count()).toBe(1)
  })

  test('goes on with a review that was planned by publishing the one before', async () => {
    const roundtable = await db.roundtable.findFirstOrThrow({ where: { number: 2 } })
    const { id } = await db.review.create({
      data: { seriesId: world.series.id, roundtableId: roundtable.id, number: 2 },
    })
    expect((await givenReview(world)).id).toBe(id)
  })

  test('leaves out a step without a day', async () => {
    await givenReview(world, { reminder: '', letter: '', noAnswer: '' })
    const { steps } = await requestOf(world.organizations.mext.id)
    expect(steps.map(({ step }) => step)).toEqual(['secondReminder'])
  })

  test.each<[Record<string, unknown>, string, string]>([
    [{ closesOn: '2020-01-01' }, 'closesOn', 'closesInPast'],
    [{ reminder: isoDay(inDays(15)) }, 'reminder', 'reminder'],
    [{ secondReminder: isoDay(inDays(7)) }, 'secondReminder', 'secondReminder'],
    [{ letter: isoDay(inDays(14)) }, 'letter', 'letter'],
    [{ noAnswer: isoDay(inDays(17)) }, 'noAnswer', 'noAnswer'],
    [{ translations: { ja: { questions: '一つだけ' } } }, 'translations.ja.questions', 'asManyQuestions'],
    [{ questions: '' }, 'questions', 'bothLanguages'],
    [{ scope: 'organization=embassy' }, '', 'nobodyAsked'],
  ])('with %o is refused at the field', async (fields, field, message) => {
    const outcome = await openReview(world.actors.secretary, opening(fields))
    expect(outcome).toMatchObject({ status: 'invalid', field, message: `collecting.errors.${message}` })
    expect([await db.review.count(), await kinds()]).toEqual([0, []])
  })

  test('is for the secretariat, and for a roundtable that is planned', async () => {
    const { secretary, cabinetFocal, observer } = world.actors
    for (const actor of [cabinetFocal, observer]) expect(await openReview(actor, opening())).toEqual(forbidden)
    expect(await openReview(secretary, opening({ number: '9' }))).toEqual(notFound)
    expect(await openReview(secretary, opening({ number: '1' }))).toMatchObject({ message: 'collecting.errors.held' })
    expect(await db.review.count()).toBe(0)
    expect(work.first.number).toBe(1)
  })
})
