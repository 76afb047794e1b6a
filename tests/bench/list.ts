import autocannon from 'autocannon'
import { db, transaction } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { built } from '#lib/launcher/install.ts'
import { openSession } from '#lib/people/sessions.ts'
import { hashToken } from '#lib/people/token.ts'
import { fill } from '#prisma/fill.ts'
import { countingProxy, type Statement } from './counting-proxy.ts'
import { quantile, round } from './quantile.ts'
import { serveForBench } from './web-server.ts'

/**
 * `npm run bench`: statements and times of each page with 100 and with 10,000 follow-ups, then the signed-in list's
 * requests per second against a page with the same rows and nothing else, in turns.
 */
const sizes = [100, 10_000]
const pagePaths = {
  overview: '',
  list: '/follow-ups',
  'list, filtered': '/follow-ups?overdue=yes&q=%E8%A6%8B%E7%9B%B4%E3%81%97&sort=heard',
  item: '/follow-ups/7',
  recommendation: '/recommendations/4',
  organization: '/organizations/org-1',
  history: '/history',
}
const turns = 3
const seconds = 6
const connections = 8

await built()
for (const size of sizes) console.log(await fill(size))
const sessions = await Promise.all(sizes.map(signIn))
try {
  await pages()
  await throughput()
} finally {
  await db.session.deleteMany({ where: { tokenHash: { in: sessions.map(hashToken) } } })
  await db.$disconnect()
}

async function pages() {
  const proxy = await countingProxy(env().DATABASE_URL)
  const server = await serveForBench(proxy.url)
  const table: Record<string, object> = {}
  try {
    for (const [at, size] of sizes.entries()) {
      for (const [name, path] of Object.entries(pagePaths)) {
        table[`${name}, ${size}`] = await measured(`${server.url}/fill-${size}${path}`, sessions[at], proxy.take)
      }
    }
  } finally {
    await server.stop()
    proxy.close()
  }
  console.table(table)
}

async function measured(url: string, session: string | undefined, take: () => Statement[]) {
  for (let warm = 0; warm < 5; warm += 1) await got(url, session)
  take()
  const times: number[] = []
  for (let turn = 0; turn < 40; turn += 1) times.push(await got(url, session))
  const statements = take()
  const sql = statements.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  return {
    statements: statements.length / times.length,
    'sql ms': round(sql / times.length),
    'p50 ms': round(quantile(times, 0.5)),
    'p95 ms': round(quantile(times, 0.95)),
  }
}

async function throughput() {
  const server = await serveForBench(env().DATABASE_URL)
  const slug = `fill-${sizes.at(-1)}`
  const session = sessions.at(-1)
  const list: number[] = []
  const bare: number[] = []
  try {
    await got(`${server.url}/bench?series=${slug}`, session)
    for (let turn = 0; turn <= turns; turn += 1) {
      const one = await perSecond(`${server.url}/bench`)
      const other = await perSecond(`${server.url}/${slug}/follow-ups`, session)
      // The first turn only warms up.
      if (turn > 0) bare.push(one) && list.push(other)
    }
  } finally {
    await server.stop()
  }
  const [most, least] = [quantile(bare, 0.5), quantile(list, 0.5)]
  console.log(`bare page ${round(most)}/s, signed-in list ${round(least)}/s, ratio ${(least / most).toFixed(2)}`)
}

async function perSecond(url: string, session?: string) {
  const result = await autocannon({ url, connections, duration: seconds, headers: cookie(session) })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} answered with an error`)
  return result.requests.average
}

async function got(url: string, session?: string) {
  const begun = performance.now()
  const response = await fetch(url, { headers: cookie(session) })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return performance.now() - begun
}

function cookie(session?: string): Record<string, string> {
  return session ? { cookie: `next-auth.session-token=${session}` } : {}
}

/** A session of the secretariat of the filled series; ended when all is measured. */
async function signIn(size: number) {
  const membership = await db.membership.findFirstOrThrow({
    where: { role: 'secretariat', series: { slug: `fill-${size}` } },
  })
  return (await transaction((tx) => openSession(tx, membership.personId, 'bench'))).token
}
