import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { NextRequest } from 'next/server'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { finishOidc, startOidc } from '#app/api/auth/oidc.ts'
import { db } from '#lib/db/client.ts'
import { hashToken } from '#lib/people/token.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'

const here = 'http://localhost:3000'
const accounts: Record<string, { email?: string; email_verified?: boolean }> = {
  aoi: { email: 'Aoi.Cabinet@example.org', email_verified: true },
  unverified: { email: 'yui.education@example.org', email_verified: false },
  silent: { email: 'yui.education@example.org' },
  stranger: { email: 'stranger@example.org', email_verified: true },
}

let server: Server
let whoSignsIn = 'aoi'
let world: World

beforeAll(async () => {
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('request', providerAt(issuer))
  Object.assign(process.env, { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'roundtable', OIDC_CLIENT_SECRET: 'secret' })
})
afterAll(() => server.close())

beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
})

describe('signing in by OpenID Connect', () => {
  test('opens a session for an invited person whose address the provider verified, and links them', async () => {
    const response = await signInAs('aoi', '/world/follow-ups')
    expect(response.headers.get('location')).toBe(`${here}/world/follow-ups`)
    const { personId } = world.actors.cabinetFocal
    const cookie = cookiesOf(response)['next-auth.session-token'] ?? ''
    expect(await db.session.findMany()).toMatchObject([
      { personId, tokenHash: hashToken(cookie), userAgent: 'Firefox/140' },
    ])
    expect(await db.account.findMany()).toMatchObject([{ provider: 'oidc', providerAccountId: 'aoi', personId }])
    const flags = response.headers.getSetCookie().find((set) => set.startsWith('next-auth.session-token'))
    expect(flags).toMatch(/HttpOnly/)
    expect(flags).toMatch(/SameSite=Lax/)
  })

  test('knows a linked person again, whatever address the provider gives by then', async () => {
    await signInAs('aoi')
    await db.person.update({
      where: { id: world.actors.cabinetFocal.personId },
      data: { email: 'aoi@elsewhere.example' },
    })
    await signInAs('aoi')
    expect(await db.session.count()).toBe(2)
    expect(await db.account.count()).toBe(1)
  })

  test.each([
    ['unverified', 'unverified'],
    ['silent', 'unverified'],
    ['stranger', 'uninvited'],
  ])('refuses %s with a sentence, and enters nothing', async (who, error) => {
    const people = await db.person.count()
    const response = await signInAs(who)
    expect(response.headers.get('location')).toBe(`/sign-in?error=${error}`)
    expect(cookiesOf(response)['next-auth.session-token']).toBeUndefined()
    expect((await db.session.count()) + (await db.account.count())).toBe(0)
    expect(await db.person.count()).toBe(people)
  })

  test('follows somebody who left and was invited anew under a record of its own', async () => {
    await signInAs('aoi')
    const { personId } = world.actors.cabinetFocal
    await db.membership.updateMany({ where: { personId }, data: { endedAt: new Date() } })
    await db.person.update({ where: { id: personId }, data: { email: null } })
    const { personId: next } = world.actors.observer
    await db.person.update({ where: { id: next }, data: { email: 'aoi.cabinet@example.org' } })
    await signInAs('aoi')
    expect(await db.account.findMany()).toMatchObject([{ personId: next }])
  })

  test('refuses a linked person whose membership has ended', async () => {
    await signInAs('aoi')
    await db.session.deleteMany()
    await db.membership.updateMany({ data: { endedAt: new Date() } })
    expect((await signInAs('aoi')).headers.get('location')).toBe('/sign-in?error=uninvited')
    expect(await db.session.count()).toBe(0)
  })

  test('refuses an answer that this browser did not ask for, or that was changed on the way', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { answer, cookies } = await walk('aoi', '/')
    expect(failed(await finishOidc(asked(answer, {})))).toBe(true)
    const forged = new URL(answer)
    forged.searchParams.set('state', 'forged')
    expect(failed(await finishOidc(asked(forged.href, cookies)))).toBe(true)
    expect(await db.session.count()).toBe(0)
    complaint.mockRestore()
  })

  test('starts from our own pages only, and leads nowhere else in the end', async () => {
    const foreign = await startOidc(
      new NextRequest(`${here}/sign-in/oidc`, { headers: { 'sec-fetch-site': 'cross-site' } }),
    )
    expect(foreign.headers.get('location')).toBe('/sign-in')
    expect((await signInAs('aoi', 'https://evil.example/')).headers.get('location')).toBe(`${here}/`)
  })
})

async function signInAs(who: string, to = '/') {
  const { answer, cookies } = await walk(who, to)
  return finishOidc(asked(answer, cookies))
}

/** From our button through the provider's pages to the address with the code. */
async function walk(who: string, to: string) {
  whoSignsIn = who
  const start = await startOidc(new NextRequest(`${here}/sign-in/oidc?to=${encodeURIComponent(to)}`))
  const jar: Record<string, string> = {}
  let address = start.headers.get('location') ?? ''
  while (!address.startsWith(here)) {
    const response = await fetch(address, { redirect: 'manual', headers: { cookie: header(jar) } })
    Object.assign(jar, cookiesOf(response))
    address = new URL(response.headers.get('location') ?? '', address).href
  }
  return { answer: address, cookies: cookiesOf(start) }
}

function asked(address: string, cookies: Record<string, string>) {
  return new NextRequest(address, { headers: { cookie: header(cookies), 'user-agent': 'Firefox/140' } })
}

function failed(response: Response) {
  return response.headers.get('location') === '/sign-in?error=failed'
}

function header(jar: Record<string, string>) {
  return Object.entries(jar)
    .map((pair) => pair.join('='))
    .join('; ')
}

function cookiesOf(response: Response) {
  return Object.fromEntries(
    response.headers.getSetCookie().map((set): [string, string] => {
      const [pair = ''] = set.split(';')
      return [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    }),
  )
}

/** A provider whose pages need no clicks: whoever `whoSignsIn` names is signed in and agrees. */
function providerAt(issuer: string) {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'roundtable', client_secret: 'secret', redirect_uris: [`${here}/api/auth/callback/oidc`] }],
    cookies: { keys: ['a key of the tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `${issuer}/interaction/${uid}` },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...accounts[sub] }) }),
    async loadExistingGrant({ oidc }: { oidc: { client: { clientId: string }; session: { accountId: string } } }) {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const pages = provider.callback()
  return (...[request, response]: Parameters<typeof pages>) => {
    if (!request.url?.startsWith('/interaction/')) return pages(request, response)
    return provider.interactionFinished(request, response, { login: { accountId: whoSignsIn } })
  }
}
