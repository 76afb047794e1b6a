import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startEmbedded } from '#lib/db/embedded/server.ts'
import { migrate } from '#lib/db/migrate.ts'
import { answers } from '#lib/launcher/port.ts'
import { freePort } from '#tests/launcher/launching.ts'

/**
 * `npm run bench:restarts`: two web servers on one database, behind a proxy that asks /readyz and never asks again; each in
 * turn is told to end and started anew, ten times, while pages, the address of a form and a file are asked for, each on a
 * connection of its own. Needs a build. Prints how many requests were lost, and fails if any was.
 */
const restarts = 10
const least = 1000
const folder = mkdtempSync(path.join(tmpdir(), 'restarts-'))
const database = await startEmbedded({ folder, password: 'restarts', throwaway: true })
const ports = [Number(await freePort()), Number(await freePort())]
const ready = new Set<number>()
const children = new Map<number, ChildProcess>()
const agent = new Agent({ keepAlive: true })
let next = 0
const proxy = createServer(handOn)
try {
  await migrate(database.url)
  for (const port of ports) children.set(port, await started(port))
  const watching = setInterval(watch, 100)
  await until(() => ready.size === 2)
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const seen = { done: false, answered: new Map<string, number>() }
  const load = Promise.all(Array.from({ length: 6 }, (_, each) => visitor(port, each, seen)))
  let slowest = 0
  for (let turn = 0; turn < restarts; turn += 1) {
    const at = ports[turn % ports.length] ?? 0
    slowest = Math.max(slowest, await restart(at))
  }
  await until(() => total(seen.answered) >= least)
  seen.done = true
  await load
  clearInterval(watching)
  const lost = [...seen.answered].filter(([how]) => !['200', '307', '503 busy'].includes(how))
  console.log(
    `${total(seen.answered)} requests over ${restarts} restarts: ${JSON.stringify(Object.fromEntries(seen.answered))}`,
  )
  console.log(`${total(new Map(lost))} lost; the slowest process ended in ${Math.round(slowest)} ms`)
  process.exitCode = lost.length ? 1 : 0
} finally {
  proxy.close()
  proxy.closeAllConnections()
  for (const child of children.values()) child.kill('SIGKILL')
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function started(port: number) {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [...process.execArgv, 'lib/server/main.ts'], {
    env: {
      NODE_ENV: 'production',
      PATH,
      HOME,
      DATABASE_URL: database.url,
      DATABASE_POOL: '5',
      PORT: String(port),
      HOST: '127.0.0.1',
      NEXTAUTH_SECRET: 'restarts restarts restarts restarts',
      NEXTAUTH_URL: 'http://localhost:3000',
      // Twice what the proxy takes to hear of it.
      DRAIN_SECONDS: '0.5',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  await until(() => answers({ port, host: '127.0.0.1' }))
  return child
}

async function restart(port: number) {
  const began = performance.now()
  const child = children.get(port)
  const ended = new Promise((resolve) => child?.once('close', resolve))
  child?.kill('SIGTERM')
  await ended
  const took = performance.now() - began
  children.set(port, await started(port))
  await until(() => ready.has(port))
  return took
}

/** What a balancer does, every 100 ms. */
async function watch() {
  for (const port of ports) {
    const { status } = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => ({ status: 0 }))
    if (status === 200) ready.add(port)
    else ready.delete(port)
  }
}

/** To those that are ready, by turns; a connection that is cut is said and not mended. */
function handOn({ method, url, headers }: IncomingMessage, response: ServerResponse) {
  const open = ports.filter((port) => ready.has(port))
  next += 1
  const port = open[next % open.length]
  if (!port) return void response.writeHead(599).end()
  const asked = ask(
    { host: '127.0.0.1', port, agent: next % 3 ? agent : false, method, path: url, headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
      answer.on('error', () => response.destroy())
    },
  )
  asked.on('error', (error) => response.writeHead(598).end(error.message))
  asked.end()
}

type Seen = { done: boolean; answered: Map<string, number> }

async function visitor(port: number, each: number, seen: Seen) {
  const paths = ['/sign-in', '/', '/icon.svg']
  while (!seen.done) {
    const how = await fetch(`http://127.0.0.1:${port}${paths[each % paths.length]}`, {
      headers: { connection: 'close' },
      redirect: 'manual',
    }).then(told, (error) => String(error.cause?.code ?? error))
    seen.answered.set(how, (seen.answered.get(how) ?? 0) + 1)
    await delay(20)
  }
}

async function told(answer: Response) {
  await answer.text()
  return `${answer.status}${answer.headers.get('retry-after') === '10' ? ' busy' : ''}`
}

function total(counts: Map<string, number>) {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

async function until(holds: () => boolean | Promise<boolean>) {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (await holds()) return
    await delay(50)
  }
  throw new Error(`it never came to be that ${holds}`)
}
