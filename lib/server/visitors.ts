import type { ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ownPage } from './own-page.ts'

/**
 * A second process that makes the pages of visitors, behind all others in the machine's order, so that whatever they ask
 * for no member waits. It ends with this one, and is started anew when it dies.
 * @param fork starts it, to listen at this socket
 * @returns `handle` hands a request on to it; `end` wants all answered before
 */
export function visitors(fork: (socketPath: string) => ChildProcess) {
  const socketPath = path.join(mkdtempSync(path.join(tmpdir(), 'roundtable-')), 'visitors')
  const agent = new Agent({ keepAlive: true })
  let child: ChildProcess | undefined
  let ready = Promise.withResolvers<void>()
  let ending = false

  function start() {
    child = fork(socketPath)
    child.on('message', (said) => said === 'ready' && ready.resolve())
    child.once('exit', () => {
      ready = Promise.withResolvers<void>()
      if (!ending) setTimeout(start, 1000)
    })
  }

  start()
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    await Promise.race([ready.promise, delay(4000)])
    const { method, url, headers } = request
    const asked = ask({ socketPath, agent, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
      answer.on('error', () => response.destroy())
    })
    asked.on('error', () =>
      response.headersSent ? response.destroy() : ownPage(request, response, { status: 503, why: 'busy', after: 1 }),
    )
    response.once('close', () => asked.destroy())
    request.pipe(asked)
  }
  const end = () => {
    ending = true
    child?.kill('SIGTERM')
  }
  return { handle, end, child: () => child, ready: () => ready.promise }
}
