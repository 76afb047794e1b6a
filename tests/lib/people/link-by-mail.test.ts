import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { countLinkRequest, dropOldCounters } from '#lib/people/rate-limit.ts'
import { linkRequest, mailLink } from '#lib/people/sign-in-link.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld } from '#tests/world.ts'

beforeEach(async () => {
  await resetDatabase()
  await buildWorld()
})

describe('asking for a link', () => {
  test('puts a mail into the outbox for a member, however the address was typed', async () => {
    await mailLink(linkRequest.parse({ email: ' Ａoi.Cabinet@example.ORG ' }))
    const [message] = await db.message.findMany()
    expect(message).toMatchObject({ kind: 'signIn', toEmail: 'aoi.cabinet@example.org', sentAt: null })
    expect(message?.body).toMatch(/http:\/\/localhost:3000\/sign-in\/link\?token=[\w-]{43}\n/)
  })

  test('keeps where one was, but only within this installation', async () => {
    await mailLink(linkRequest.parse({ email: 'aoi.cabinet@example.org', to: '/world/follow-ups?mine=1' }))
    await mailLink(linkRequest.parse({ email: 'aoi.cabinet@example.org', to: '//evil.example/' }))
    const bodies = (await db.message.findMany({ orderBy: { id: 'asc' } })).map(({ body }) => body)
    expect(bodies[0]).toContain('&to=%2Fworld%2Ffollow-ups%3Fmine%3D1')
    expect(bodies[1]).not.toContain('evil')
  })

  test('writes nothing for an unknown address, nor for a former member', async () => {
    await db.membership.updateMany({ data: { endedAt: new Date() } })
    await mailLink({ email: 'aoi.cabinet@example.org' })
    await mailLink({ email: 'nobody@example.org' })
    expect(await db.message.count()).toBe(0)
    expect(await db.signInLink.count()).toBe(0)
  })

  test('speaks the language of the person', async () => {
    await db.person.update({ where: { email: 'aoi.cabinet@example.org' }, data: { language: 'ja' } })
    await mailLink({ email: 'aoi.cabinet@example.org' })
    expect(await db.message.findFirst()).toMatchObject({
      language: 'ja',
      subject: '【ラウンドテーブル・フォローアップ】サインイン用リンクのご案内',
      body: expect.stringContaining('Aoi Cabinet 様'),
    })
  })
})

describe('the limit', () => {
  test('counts known and unknown addresses alike, each by itself', async () => {
    for (const email of ['aoi.cabinet@example.org', 'nobody@example.org']) {
      for (let i = 0; i < 5; i += 1) expect(await countLinkRequest(email, `net ${email}`)).toBe(0)
      expect(await countLinkRequest(email, `net ${email}`)).toBeGreaterThan(800)
    }
    expect(await countLinkRequest('third@example.org', 'net')).toBe(0)
  })

  test('counts what comes from one network, whatever the address', async () => {
    const waits = []
    for (let i = 0; i < 31; i += 1) waits.push(await countLinkRequest(`${i}@example.org`, '192.0.2.1'))
    expect(waits.filter((wait) => wait > 0)).toHaveLength(1)
    expect(await countLinkRequest('31@example.org', '192.0.2.2')).toBe(0)
  })

  test('misses none of those that come at once', async () => {
    const waits = await Promise.all(Array.from({ length: 12 }, () => countLinkRequest('aoi@example.org', 'net')))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
  })

  test('ends by itself', async () => {
    for (let i = 0; i < 6; i += 1) await countLinkRequest('aoi@example.org', 'net')
    await db.rateLimit.updateMany({ data: { expire: Date.now() - 1 } })
    expect(await countLinkRequest('aoi@example.org', 'net')).toBe(0)
    await db.rateLimit.updateMany({ data: { expire: Date.now() - 1 } })
    await dropOldCounters()
    expect(await db.rateLimit.count()).toBe(0)
  })
})
