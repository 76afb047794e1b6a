import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { written } from '#lib/audit/note.ts'
import { cause } from '#lib/current-request.ts'
import { db } from '#lib/db/client.ts'
import { newLog, takeConsole } from '#lib/server/log.ts'
import { countTurnedAway, serveMetrics } from '#lib/server/metrics.ts'
import { routesIn } from '#lib/server/routes.ts'
import { told } from '#lib/server/told.ts'

const stops: (() => unknown)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

const someone = '01890000-0000-7000-8000-000000000001'

function heard() {
  const stream = new PassThrough()
  const lines = () =>
    String(stream.read() ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return { log: newLog(stream), lines }
}

async function listening(server: ReturnType<typeof createServer>) {
  stops.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  if (!server.listening) await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('an answer is told by its id, route, status and person, and by nothing that was asked for', async () => {
  const { log, lines } = heard()
  const answer = told(
    (_, response) => {
      const about = cause.getStore()
      if (about) about.person = someone
      response.writeHead(404).end()
    },
    log,
    () => '/[series]/people/[id]',
  )
  const url = await listening(createServer(answer).listen(0, '127.0.0.1'))
  const { headers } = await fetch(`${url}/s/people/canary?token=canary`, { headers: { cookie: 'a=canary' } })
  await new Promise((resolve) => setTimeout(resolve, 50))
  const [line, ...more] = lines()
  expect(line).toMatchObject({
    level: 30,
    request: headers.get('x-request-id'),
    person: someone,
    route: '/[series]/people/[id]',
    method: 'GET',
    status: 404,
  })
  await written()
  expect(await db.auditEntry.findMany()).toMatchObject([
    { kind: 'hidden', personId: someone, detail: '/s/people/canary', network: '127.0.0.0/24' },
  ])
  expect(JSON.stringify(line)).not.toContain('canary')
  expect(more).toEqual([])
})

test('what is said on the console is a line that names its request', () => {
  const { log, lines } = heard()
  const kept = { ...console }
  stops.push(() => Object.assign(console, kept))
  takeConsole(log)
  cause.run({ request: 'r1' }, () => console.error('pack %s:', 7, new TypeError('broken')))
  cause.run({ job: 'packs 7' }, () => console.log('\u001b[32mdone\u001b[0m'))
  expect(lines()).toMatchObject([
    { level: 50, request: 'r1', msg: 'pack 7:', err: { type: 'TypeError', message: 'broken' } },
    { level: 30, job: 'packs 7', msg: 'done' },
  ])
})

test('a database that its operator must mend is told in a sentence, and not for each request that meets it', async () => {
  const { log, lines } = heard()
  const kept = { ...console }
  stops.push(() => Object.assign(console, kept))
  takeConsole(log)
  const writing = db.$transaction([
    db.$queryRaw`set transaction read only`,
    db.theme.updateMany({ data: { position: 1 } }),
  ])
  const error = await writing.catch((reason) => reason)
  console.error('one request:', error)
  console.error('another:', error)
  expect(lines()).toMatchObject([
    { level: 50, trouble: 'readOnly', msg: expect.stringContaining('The database takes no changes') },
  ])
  expect(JSON.stringify(lines())).not.toContain('stack')
})

test('measures are for who has the token, and know routes only', async () => {
  const routes = routesIn('tests/lib/server/routes-manifest.json')
  expect(routes('/s/people/7?q=1')).toBe('/[series]/people/[id]')
  expect(routes('/')).toBe('/')
  expect(routes('/%2e%2e/etc/passwd/x/y/z')).toBe('other')
  countTurnedAway('past')
  const url = await listening(serveMetrics({ port: 0, host: '127.0.0.1', token: 'letmein' }, () => undefined))
  expect((await fetch(`${url}/metrics`)).status).toBe(401)
  const headers = { authorization: 'Bearer letmein' }
  const text = await (await fetch(`${url}/metrics`, { headers })).text()
  expect(text).toMatch(/^roundtable_visitors_turned_away_total\{kind="past"\} [1-9]/m)
  expect(text).toMatch(
    /^roundtable_http_request_duration_seconds_count\{route="\/\[series\]\/people\/\[id\]",.*status="404"/m,
  )
  expect(text).toMatch(/^roundtable_database_rows\{what="connection",state="active"\} [1-9]/m)
  expect((await fetch(`${url}/`, { headers })).status).toBe(404)
})
