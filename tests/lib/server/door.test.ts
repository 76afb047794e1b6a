import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { door } from '#lib/server/door.ts'
import type { Handle } from '#lib/server/handle.ts'
import { bounds } from '#lib/server/kind.ts'
import { told } from '#lib/server/told.ts'

const stops: (() => unknown)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

const silent = pino({ level: 'silent' })

async function serving(members: Handle, visitors: Handle = members) {
  const server = createServer(told(door(members, visitors), silent, () => '/')).listen(0, '127.0.0.1')
  stops.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  /** Written as given: fetch would mend the address, and keeps some headers to itself. */
  return (path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}) =>
    new Promise<{ status?: number; headers: IncomingMessage['headers']; text: string }>((resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', path, method, headers }, async (answer) => {
        const parts = await answer.toArray()
        resolve({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString() })
      })
      asked.once('error', reject).end()
    })
}

const seen = ({ headers }: IncomingMessage, response: ServerResponse) => void response.end(JSON.stringify(headers))

describe('the door', () => {
  test.each([
    ['GET', '/%00', {}, 400],
    ['GET', '/a%2', {}, 400],
    ['GET', '/s/follow-ups?q=%ff', {}, 400],
    ['TRACE', '/', {}, 405],
    ['POST', '/', { origin: 'http://elsewhere.example' }, 403],
    ['POST', '/', { 'sec-fetch-site': 'cross-site' }, 403],
    ['POST', '/', { 'sec-fetch-site': 'none' }, 403],
    ['POST', '/', {}, 403],
    ['POST', '/', { 'sec-fetch-site': 'same-origin' }, 200],
    ['GET', '/s/follow-ups?q=100%25', {}, 200],
    ['GET', '/healthz', {}, 200],
    ['GET', '/readyz', {}, 200],
  ])('%s %s %j is answered with %i', async (method, path, headers, status) => {
    const ask = await serving(seen)
    expect((await ask(path, { method, headers: { ...headers } })).status).toBe(status)
  })

  test('names each request, and says the name where its page failed', async () => {
    const ask = await serving((_, response) => {
      response.statusCode = 500
      response.setHeader('set-cookie', 'half=done')
      response.write('<p>stack</p>')
      response.end('more')
    })
    const { status, headers, text } = await ask('/s')
    expect(status).toBe(500)
    expect(text).toContain(String(headers['x-request-id']))
    expect(text).not.toContain('stack')
    expect(headers['set-cookie']).toBeUndefined()
    expect(text).toContain('lang="ja"')
  })

  test('leaves the answer of a form that was sent by script to that form', async () => {
    const ask = await serving((_, response) => void response.writeHead(500).end('digest'))
    const headers = { 'sec-fetch-site': 'same-origin', 'next-action': 'some' }
    const { status, text } = await ask('/s', { method: 'POST', headers })
    expect([status, text]).toEqual([500, 'digest'])
  })

  test('believes nobody about the visitor whom the operator does not name', async () => {
    const ask = await serving(seen)
    const told = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-host': 'evil.example', 'x-request-id': 'mine' }
    const { text, headers } = await ask('/s', { headers: told })
    expect(JSON.parse(text)).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-request-id': headers['x-request-id'] })
    expect(text).not.toContain('evil')
  })

  test('a visitor beyond those who may wait is turned away, and a cookie of nobody makes no member', async () => {
    const going = Promise.withResolvers<void>()
    const ask = await serving(
      () => {
        throw new Error('no member asks')
      },
      async (_, response) => {
        await going.promise
        response.end('page')
      },
    )
    const cookie = { cookie: 'next-auth.session-token=made-up' }
    const { atOnce, waiting } = bounds.past
    const asked = Array.from({ length: atOnce + waiting }, (_, n) =>
      ask(`/s?asOf=2026-01-01&n=${n}`, { headers: cookie }),
    )
    await delay(300)
    const { status, headers } = await ask('/s?asOf=2026-01-01')
    expect([status, headers['retry-after']]).toEqual([503, '10'])
    going.resolve()
    expect(new Set((await Promise.all(asked)).map((each) => each.status))).toEqual(new Set([200]))
  })
})

test('a network that asked for more than its share is told when to come again; members and others are not', async () => {
  const ask = await serving(seen)
  const answers = await Promise.all(Array.from({ length: 121 }, () => ask('/s?asOf=2026-01-01x')))
  const turnedAway = answers.filter(({ status }) => status === 429)
  expect(turnedAway).toHaveLength(1)
  expect(Number(turnedAway[0]?.headers['retry-after'])).toBeGreaterThan(0)
  expect(turnedAway[0]?.text).toContain('lang="ja"')
  expect((await ask('/s')).status).toBe(429)
  expect((await ask('/healthz')).status).toBe(200)
})
