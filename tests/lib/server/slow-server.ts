import { createServer } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { begin } from '#lib/background/ending.ts'
import { endWell } from '#lib/server/ending.ts'

/** Answers after a moment, and ends as the web server does. */
const server = createServer(async (_, response) => {
  await delay(300)
  response.end('answered')
})
endWell(server, 200)
process.once('SIGTERM', () => void begin().then(() => process.exit(0)))
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
