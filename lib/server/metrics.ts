import type { ChildProcess } from 'node:child_process'
import { createHash, timingSafeEqual } from 'node:crypto'
import { on } from 'node:events'
import { createServer } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { z } from 'zod'
import { ownConnection } from '../db/own-connection.ts'
import type { Gate } from './gate.ts'

const registry = new Registry()
const registers = [registry]

const durations = new Histogram({
  name: 'roundtable_http_request_duration_seconds',
  help: 'From the request to the end of its answer.',
  labelNames: ['route', 'method', 'status', 'who'],
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers,
})
const turnedAway = new Counter({
  name: 'roundtable_visitors_turned_away_total',
  help: 'Requests of visitors that found no place.',
  labelNames: ['kind'],
  registers,
})

type Answered = { route: string; method: string; status: number; who: 'member' | 'visitor'; seconds: number }

export function countAnswer({ seconds, ...labels }: Answered) {
  durations.observe(labels, seconds)
}

export function countTurnedAway(kind: string) {
  turnedAway.inc({ kind })
}

/** How many are inside and wait, asked when somebody looks. */
export function watchGates(gates: Record<string, Gate>) {
  const gauge = (name: string, help: string, of: (gate: Gate) => number) =>
    new Gauge({
      name: `roundtable_visitors_${name}`,
      help,
      labelNames: ['kind'],
      registers,
      collect() {
        for (const [kind, gate] of Object.entries(gates)) this.set({ kind }, of(gate))
      },
    })
  gauge('inside', 'Requests of visitors that are answered.', (gate) => gate.inside())
  gauge('waiting', 'Requests of visitors that wait for their turn.', (gate) => gate.waiting())
}

/** The event loop and the memory of this process, under its name. */
export function watchProcess(name: 'members' | 'visitors') {
  collectDefaultMetrics({ register: registry, prefix: `roundtable_${name}_` })
}

const counted = z.array(z.object({ what: z.string(), state: z.string(), number: z.coerce.number() }))

const asked = [
  `select 'job' as what, state::text, count(*) as number from pgboss.job where state < 'completed' group by state`,
  `select 'message' as what, case when error is null then 'waiting' else 'failing' end as state, count(*) as number
    from "Message" where "sentAt" is null group by 2`,
  `select 'connection' as what, coalesce(state, 'other') as state, count(*) as number from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' group by 2`,
]

/** What the database says of queue, mail and connections. */
function watchDatabase() {
  new Gauge({
    name: 'roundtable_database_rows',
    help: 'Jobs of the queue, messages that are not sent yet, and connections, by state.',
    labelNames: ['what', 'state'],
    registers,
    async collect() {
      this.reset()
      for (const sql of asked) {
        // Where the database is gone, all else is still told.
        const { rows } = await ownConnection()
          .query(sql)
          .catch(() => ({ rows: [] }))
        for (const { what, state, number } of counted.parse(rows)) this.set({ what, state }, number)
      }
    },
  })
}

/** Answers the process that forked this one when it asks for what is measured here. */
export function answerMeasures() {
  process.on('message', async (asked) => {
    if (asked === 'measures') process.send?.({ measures: await registry.metrics() })
  })
}

const answered = z.object({ measures: z.string() })

/** Nothing of one that is not there or too busy to say. */
async function measuresOf(child: ChildProcess | undefined) {
  if (!child?.connected) return ''
  child.send('measures')
  try {
    for await (const [message] of on(child, 'message', { signal: AbortSignal.timeout(1000) })) {
      const { data } = answered.safeParse(message)
      if (data) return data.measures
    }
  } catch {}
  return ''
}

type Where = { port: number; host: string; token?: string }

/** @param child the other process of this server, asked for its own when somebody looks */
export function serveMetrics({ port, host, token }: Where, child: () => ChildProcess | undefined) {
  watchDatabase()
  const server = createServer(async (request, response) => {
    if (token && !isToken(request.headers.authorization, token)) return response.writeHead(401).end()
    if (request.url !== '/metrics') return response.writeHead(404).end()
    try {
      const text = `${await registry.metrics()}${await measuresOf(child())}`
      response.writeHead(200, { 'content-type': registry.contentType }).end(text)
    } catch (error) {
      console.error('metrics:', error)
      response.writeHead(503).end()
    }
  })
  return server.listen(port, host)
}

function isToken(said = '', token: string) {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(said), hash(`Bearer ${token}`))
}
