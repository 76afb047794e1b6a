import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { pastOnce } from '#lib/server/past.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld } from '#tests/world.ts'

let made = 0
const stops: (() => unknown)[] = []

beforeEach(async () => {
  await resetDatabase()
  await buildWorld()
  const { id: seriesId } = await db.series.findFirstOrThrow({ select: { id: true } })
  const data = [1, 2, 3].map((number) => ({ seriesId, number, title: `Work ${number}`, language: 'en' as const }))
  await db.followUp.createMany({ data })
  made = 0
})
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

const address = `/s?asOf=2026-01-01`

/** A server whose pages say what visitors may see; each process has its own keeping. */
async function serving({ cookie = false, status = 200 } = {}) {
  const server = createServer(
    pastOnce(async (_, response) => {
      made += 1
      response.statusCode = status
      if (cookie) response.setHeader('set-cookie', 'a=b')
      response.setHeader('content-security-policy', `script-src 'nonce-${made}'`)
      const rows = await db.followUp.findMany({ where: { visibility: 'public' }, select: { id: true } })
      const people = await db.person.findMany({ select: { name: true }, orderBy: { id: 'asc' } })
      response.write(JSON.stringify(rows.map(({ id }) => id).toSorted()))
      response.end(JSON.stringify(people))
    }),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  const { port } = server.address() as AddressInfo
  return async (path = address, headers: Record<string, string> = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
    return { text: await answer.text(), policy: answer.headers.get('content-security-policy') }
  }
}

describe('a page of the past', () => {
  test('is made once, however many ask at once, and is sent as it was', async () => {
    const ask = await serving()
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()))
    expect(made).toBe(1)
    expect(new Set([...answers, await ask()].map((each) => JSON.stringify(each))).size).toBe(1)
  })

  test.each([
    ['another address', `${address}&q=1`, {}],
    ['another language chosen', address, { cookie: 'language=ja' }],
    ['another language asked for', address, { 'accept-language': 'ja' }],
    ['only its parts', address, { rsc: '1' }],
    ['another host', address, { 'x-forwarded-host': 'evil.example' }],
  ])('is made anew for %s', async (_, path, headers: Record<string, string>) => {
    const ask = await serving()
    await ask()
    await ask(path, headers)
    expect(made).toBe(2)
  })

  test.each([
    ['of now', '/s'],
    ['of a moment ago', `/s?asOf=${new Date(Date.now() - 60_000).toISOString()}`],
    ['compared with now', '/s/compare?from=2026-01-01&to=now'],
    ['compared with a snapshot', '/s/compare?from=s1&to=2026-01-01'],
  ])('is not kept %s', async (_, path) => {
    const ask = await serving()
    await ask(path)
    await ask(path)
    expect(made).toBe(2)
  })

  test.each([{ cookie: true }, { status: 404 }])('is not kept with %j', async (how) => {
    const ask = await serving(how)
    await ask()
    await ask()
    expect(made).toBe(2)
  })

  test('is neither kept of nor given to a request that comes with a session, whatever the door found of it', async () => {
    const ask = await serving()
    const cookie = 'next-auth.session-token=of-somebody'
    for (let turn = 0; turn < 2; turn += 1) await ask(address, { cookie })
    await ask()
    await ask(address, { cookie })
    expect(made).toBe(4)
  })

  test('is not made anew because something was added or opened', async () => {
    const ask = await serving()
    await ask()
    await db.followUp.updateMany({ data: { visibility: 'public', version: { increment: 1 } } })
    await ask()
    expect(made).toBe(1)
  })
})

test('after something was narrowed no visitor gets what was there before, in any process', async () => {
  const processes = [await serving(), await serving()]
  const { id: personId } = await db.person.findFirstOrThrow({ select: { id: true } })
  const ids = (await db.followUp.findMany({ select: { id: true }, take: 3 })).map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(0)
  const step = fc.record({
    deed: fc.constantFrom('narrow', 'open', 'rename', 'look'),
    at: fc.nat(ids.length - 1),
    n: fc.nat(1000),
    who: fc.nat(1),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      for (const { deed, at, n, who } of steps) {
        const id = ids[at] ?? ''
        if (deed === 'narrow') await db.followUp.update({ where: { id }, data: { visibility: 'secretariat' } })
        if (deed === 'open') await db.followUp.update({ where: { id }, data: { visibility: 'public' } })
        if (deed === 'rename') await db.person.update({ where: { id: personId }, data: { name: `N${n}` } })
        const text = (await processes[who]?.())?.text ?? ''
        const hidden = await db.followUp.findMany({ where: { visibility: { not: 'public' } }, select: { id: true } })
        for (const each of hidden) expect(text).not.toContain(each.id)
        const { name } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } })
        expect(text).toContain(JSON.stringify({ name }))
      }
    }),
    { numRuns: 15 },
  )
})
