import { fork } from 'node:child_process'
import { createServer } from 'node:http'
import os from 'node:os'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { begin } from '../background/ending.ts'
import { env } from '../env.ts'
import { door } from './door.ts'
import { endWell } from './ending.ts'
import { visitors } from './visitors.ts'

/**
 * The web server: Next's pages behind our own door. The launcher starts it; whoever runs several starts each so. It starts
 * itself a second time, for visitors.
 */
const { PORT: port, HOST: hostname, DRAIN_SECONDS: notice, VISITORS: socket } = env()
const pages = next({ dir: fileURLToPath(new URL('../..', import.meta.url)), hostname, port })
await pages.prepare()
const handle = pages.getRequestHandler()
// Last in the machine's order, so that whatever visitors ask for no member waits.
if (socket) os.setPriority(os.constants.priority.PRIORITY_LOW)
const server = createServer(socket ? handle : door(handle, visitors(itself)))
endWell(server, socket ? 0 : notice * 1000)
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void begin().then(() => process.exit(0)))
server.on('error', ({ message }) => {
  console.error(message)
  process.exit(1)
})
if (socket) server.listen(socket, () => process.send?.('ready'))
else server.listen(port, hostname)

/** With few connections to the database, so that members find theirs. */
function itself(socketPath: string) {
  return fork(import.meta.filename, { env: { ...process.env, VISITORS: socketPath, DATABASE_POOL: '3' } })
}
