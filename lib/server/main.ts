import { fork } from 'node:child_process'
import { createServer, type IncomingMessage } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { written } from '../audit/note.ts'
import { begin } from '../background/ending.ts'
import { cause } from '../current-request.ts'
import { env } from '../env.ts'
import { door } from './door.ts'
import { endWell } from './ending.ts'
import { gatesOf } from './gate.ts'
import type { Handle } from './handle.ts'
import { bounds } from './kind.ts'
import { newLog, takeConsole } from './log.ts'
import { answerMeasures, serveMetrics, watchGates, watchProcess } from './metrics.ts'
import { routesIn } from './routes.ts'
import { told } from './told.ts'
import { visitors } from './visitors.ts'

/**
 * The web server: Next's pages behind our own door. The launcher starts it; whoever runs several starts each so. It starts
 * itself a second time, for visitors.
 */
const { PORT: port, HOST: hostname, DRAIN_SECONDS: notice, VISITORS: socket, METRICS_PORT, ...rest } = env()
const dir = fileURLToPath(new URL('../..', import.meta.url))
const log = newLog()
takeConsole(log)
const pages = next({ dir, hostname, port })
await pages.prepare()
const handle = pages.getRequestHandler()
watchProcess(socket ? 'visitors' : 'members')
const others = socket ? undefined : visitors(itself)
const server = createServer(others ? asDoor(others) : asVisitors())
endWell(server, others ? notice * 1000 : 0, others?.end)
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(
    signal,
    () =>
      void begin()
        .then(written)
        .then(() => process.exit(0)),
  )
server.on('error', (error) => {
  log.fatal(error.message)
  process.exit(1)
})
if (socket) server.listen(socket, () => process.send?.('ready'))
else {
  // Whoever is sent here finds all of it.
  await Promise.race([others?.ready(), delay(15_000)])
  server.listen(port, hostname)
}

function asDoor(others: ReturnType<typeof visitors>): Handle {
  const gates = gatesOf(bounds)
  watchGates(gates)
  if (METRICS_PORT !== undefined)
    serveMetrics({ port: METRICS_PORT, host: rest.METRICS_HOST, token: rest.METRICS_TOKEN }, others.child)
  return told(door(handle, others.handle, gates), log, routesIn(path.join(dir, '.next/routes-manifest.json')))
}

/** Last in the machine's order, so that whatever visitors ask for no member waits. */
function asVisitors(): Handle {
  os.setPriority(os.constants.priority.PRIORITY_LOW)
  answerMeasures()
  return (request, response) => cause.run(of(request), () => handle(request, response))
}

function of({ headers }: IncomingMessage) {
  return { request: String(headers['x-request-id']), network: String(headers['x-forwarded-for'] ?? '') }
}

/** With few connections to the database, so that members find theirs; it ends with this one, whoever started that. */
function itself(socketPath: string) {
  const own = { VISITORS: socketPath, DATABASE_URL: rest.DATABASE_READ_URL ?? rest.DATABASE_URL, DATABASE_POOL: '3' }
  const leash = path.join(dir, 'lib/launcher/leash.mjs')
  return fork(import.meta.filename, {
    env: { ...process.env, ...own },
    execArgv: [...process.execArgv, '--import', leash],
  })
}
