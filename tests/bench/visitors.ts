import { Agent, request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { db, transaction } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { built } from '#lib/launcher/install.ts'
import { openSession } from '#lib/people/sessions.ts'
import { hashToken } from '#lib/people/token.ts'
import { fill } from '#prisma/fill.ts'
import { quantile, round } from './quantile.ts'
import { door, serveForBench } from './web-server.ts'

/**
 * `npm run bench:visitors`: how long a member's list takes with nobody else there, and while 200 visitors ask for the
 * dearest pages, each again as soon as they were answered. Each visitor comes from a network of their own.
 */
const count = 10_000
const visitors = 200
const seconds = 30
const slug = `fill-${count}`
const begun = Date.now()
const dear = [
  () => '',
  () => '/recommendations',
  (n: number) => `/compare?from=${day(n)}&to=${day(n + 30)}`,
  (n: number) => `?asOf=${new Date(begun - 86_400_000 - n * 1000).toISOString()}`,
  (n: number) => `/follow-ups?asOf=${new Date(begun - 86_400_000 - n * 1000).toISOString()}`,
  (n: number) => `/follow-ups?q=${encodeURIComponent(n % 2 ? '見直し' : 'review')}`,
  () => '/follow-ups/csv',
]

type Answer = { status: number; milliseconds: number }

await built()
console.log(await fill(count))
const session = await signIn()
const server = await serveForBench(env().DATABASE_URL, door)
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
try {
  for (let warm = 0; warm < 20; warm += 1) await member()
  const idle = await membersFor(10)
  const answers: Answer[] = []
  let going = true
  const crowd = Array.from({ length: visitors }, async (_, at) => {
    for (let turn = at; going; turn += 1) answers.push(await visitor(at, turn))
  })
  await delay(3000)
  const busy = await membersFor(seconds)
  going = false
  await Promise.all(crowd)
  console.table({ 'member, idle': told(idle), [`member, ${visitors} visitors`]: told(busy) })
  const statuses = Map.groupBy(answers, ({ status }) => status)
  console.table(Object.fromEntries([...statuses].map(([status, each]) => [`visitors, ${status}`, told(each)])))
  console.log(`member's p95 under load is ${round(p95(busy) / p95(idle))} times its idle value`)
} finally {
  agent.destroy()
  await server.stop()
  await db.session.deleteMany({ where: { tokenHash: hashToken(session) } })
  await db.$disconnect()
}

async function membersFor(duration: number) {
  const answers: Answer[] = []
  for (const until = Date.now() + duration * 1000; Date.now() < until; ) {
    answers.push(await member())
    await delay(100)
  }
  return answers
}

function member() {
  return got(`/${slug}/follow-ups`, { cookie: `next-auth.session-token=${session}` })
}

function visitor(at: number, turn: number) {
  const path = dear[turn % dear.length]?.(turn * visitors + at) ?? ''
  return got(`/${slug}${path}`, { 'x-forwarded-for': `198.51.${Math.floor(at / 250)}.${at % 250}` })
}

function got(path: string, headers: Record<string, string>) {
  const from = performance.now()
  return new Promise<Answer>((resolve) => {
    const done = (status: number) => resolve({ status, milliseconds: performance.now() - from })
    request(`${server.url}${path}`, { agent, headers: { ...headers, 'accept-encoding': 'gzip' } }, (answer) => {
      answer.resume().once('end', () => done(answer.statusCode ?? 0))
      answer.once('error', () => done(0))
    })
      .once('error', () => done(0))
      .end()
  })
}

function told(answers: Answer[]) {
  const times = answers.map(({ milliseconds }) => milliseconds)
  return {
    count: answers.length,
    'not 200': answers.filter(({ status }) => status !== 200).length,
    'p50 ms': round(quantile(times, 0.5)),
    'p95 ms': round(p95(answers)),
    'most ms': round(Math.max(0, ...times)),
  }
}

function p95(answers: Answer[]) {
  return quantile(
    answers.map(({ milliseconds }) => milliseconds),
    0.95,
  )
}

function day(n: number) {
  return new Date(begun - (60 + (n % 300)) * 86_400_000).toISOString().slice(0, 10)
}

async function signIn() {
  const { personId } = await db.membership.findFirstOrThrow({ where: { role: 'secretariat', series: { slug } } })
  return (await transaction((tx) => openSession(tx, personId, 'bench'))).token
}
