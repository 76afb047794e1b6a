import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db, transaction } from '#lib/db/client.ts'
import { record } from '#lib/events/record.ts'
import { tellOfEvents } from '#lib/mail/tell.ts'
import { invite } from '#lib/people/invitation.ts'
import { enter } from '#lib/people/sign-in-link.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, givenFollowUp, type World } from '#tests/world.ts'

let world: World
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

async function addressed() {
  const messages = await db.message.findMany({ orderBy: [{ kind: 'asc' }, { toEmail: 'asc' }] })
  return messages.map(({ kind, toName }) => `${kind} ${toName}`)
}

async function givenOffer(
  actor: Viewer = world.actors.secretary,
  visibility: 'participants' | 'secretariat' = 'participants',
) {
  const item = await givenFollowUp(world, { title: 'Publish the protocol', visibility })
  const { id, name, language, translations } = world.organizations.cabinetOffice
  await transaction((tx) =>
    record(
      tx,
      actor,
      'followUp.offered',
      { number: item.number, organization: { id, name, language, translations }, reason: 'You know it best' },
      { followUpId: item.id, visibility },
    ),
  )
  return item
}

describe('an event', () => {
  test('is told to those who have to act, in their language, with who, what, why and one link', async () => {
    await db.person.update({ where: { id: world.actors.cabinetFocal.personId }, data: { language: 'ja' } })
    await givenOffer()
    await tellOfEvents()
    const [message, ...others] = await db.message.findMany()
    expect(others).toEqual([])
    expect(message).toMatchObject({
      kind: 'offered',
      toEmail: 'aoi.cabinet@example.org',
      language: 'ja',
      subject: 'F-1 Publish the protocol：主担当のお引き受けについて',
    })
    expect(message?.body).toBe(
      [
        'Aoi Cabinet 様',
        '事務局がF-1の主担当を内閣府に打診：「You know it best」\nF-1 Publish the protocol',
        '担当者と期限を定めてお引き受けになるか、理由を添えて返上してください。',
        'http://localhost:3000/world/follow-ups/1',
        '-- \nラウンドテーブル・フォローアップ\n世界ラウンドテーブル\n内閣府の窓口担当者の方にお送りしています。\n',
      ].join('\n\n'),
    )
  })

  test('is told once, however often and by however many one looks', async () => {
    await givenOffer()
    await Promise.all([tellOfEvents(), tellOfEvents(), tellOfEvents()])
    await tellOfEvents()
    expect(await addressed()).toEqual(['offered Aoi Cabinet'])
    expect(await db.untoldEvent.count()).toBe(0)
  })

  test('is not told when its transaction failed', async () => {
    const { actors, organizations } = world
    const { id, name } = organizations.mext
    const failing = transaction(async (tx) => {
      const payload = { number: 1, organization: { id, name } }
      await record(tx, actors.secretary, 'recommendation.asked', payload, { visibility: 'public' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await tellOfEvents()
    expect(await db.message.count()).toBe(0)
  })

  test('is not told to who may not see it, to former members, nor to who did it', async () => {
    await givenOffer(world.actors.secretary, 'secretariat')
    await givenOffer(world.actors.cabinetFocal)
    await db.membership.updateMany({
      where: { personId: world.actors.cabinetFocal.personId },
      data: { endedAt: new Date() },
    })
    await givenOffer()
    await tellOfEvents()
    expect(await addressed()).toEqual([])
  })

  test('of the seed, of a sample or of an import makes no mail', async () => {
    await givenOffer({ ...world.actors.secretary, at: new Date('2025-01-01') })
    await givenOffer({ ...world.actors.secretary, personId: null })
    expect(await db.untoldEvent.count()).toBe(0)
    await db.series.updateMany({ data: { fictional: true } })
    await givenOffer()
    await tellOfEvents()
    expect(await db.message.count()).toBe(0)
    expect(await db.untoldEvent.count()).toBe(0)
  })

  test('that cannot be told does not hold up the others, and is given up after some time', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = await db.event.create({
      data: {
        seriesId: world.series.id,
        kind: 'followUp.offered',
        payload: { organization: 'not one' },
        visibility: 'public',
        untold: { create: {} },
      },
    })
    await givenOffer()
    for (let round = 0; round < 7; round += 1) await tellOfEvents()
    expect(await addressed()).toEqual(['offered Aoi Cabinet'])
    expect(await db.untoldEvent.findMany()).toEqual([{ eventId: broken.id, attempts: 5 }])
    expect(complaint).toHaveBeenCalledTimes(5)
    complaint.mockRestore()
  })
})

describe('what is reported and decided', () => {
  test('goes to the secretariat, and back to the lead and its contact', async () => {
    const { actors, organizations } = world
    const contactId = actors.cabinetContributor.personId
    const item = await givenFollowUp(world, { leadId: organizations.cabinetOffice.id, contactId })
    const { number } = item
    const about = { followUpId: item.id, visibility: 'participants' as const }
    await transaction(async (tx) => {
      const reported = { number, progressWas: 'inProgress' as const, reason: 'Done' }
      await record(tx, actors.cabinetContributor, 'followUp.implementedReported', reported, about)
      await record(
        tx,
        actors.secretary,
        'followUp.returned',
        { number, progress: 'inProgress', reason: 'Where?' },
        about,
      )
    })
    await tellOfEvents()
    expect(await addressed()).toEqual([
      'reportedImplemented Kana Secretary',
      'returned Aoi Cabinet',
      'returned Ren Cabinet',
    ])
  })

  test('by a passed-on answer reaches both the secretariat and the next organization', async () => {
    const { cabinetOffice, mext } = world.organizations
    const payload = {
      number: 2,
      organization: { id: cabinetOffice.id, name: 'Cabinet Office' },
      kind: 'passedOn' as const,
      passedOnTo: { id: mext.id, name: 'MEXT' },
      reason: 'Theirs',
    }
    const about = { recommendationId: world.recommendations.r2.id, visibility: 'public' as const }
    await transaction((tx) => record(tx, world.actors.cabinetFocal, 'recommendation.answered', payload, about))
    await tellOfEvents()
    expect(await addressed()).toEqual(['answered Kana Secretary', 'passedOn Yui Education'])
  })
})

describe('an invitation', () => {
  const nao = { name: 'Nao New', email: 'nao@example.org', role: 'observer', language: 'en' } as const

  async function links() {
    const messages = await db.message.findMany({ orderBy: { id: 'asc' } })
    return messages.map(({ body }) => /token=([\w-]+)/.exec(body)?.[1] ?? '')
  }

  test('brings its link, which works; sent again, the one before ends', async () => {
    await invite(world.actors.secretary, nao)
    await tellOfEvents()
    await invite(world.actors.secretary, nao)
    await tellOfEvents()
    const [old = '', fresh = ''] = await links()
    expect(await enter({ token: old }, null)).toMatchObject({ status: 'conflict' })
    expect(await enter({ token: fresh }, null)).toMatchObject({ status: 'ok', value: { to: '/world' } })
    expect(await addressed()).toEqual(['invitation Nao New', 'invitation Nao New'])
  })
})
