import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../db/refusal.ts'
import { answers, portRefusal } from './port.ts'
import { project, type Settings } from './settings.ts'
import { interrupted, whenForced } from './signals.ts'

const leash = fileURLToPath(new URL('./leash.mjs', import.meta.url))
const drainSeconds = 10

/** What Next says of itself at its start, which is said here already. */
const banner = /^\s*(▲|✓ (Starting|Ready|Running)|- (Local|Network):|$)/

export type WebServer = {
  ended: Promise<void> /** Finishes the requests in flight, for ten seconds at most. */
  drain: () => Promise<void>
}

/** Starts the web server as a process of its own and waits until it answers. */
export async function startWebServer(
  command: string[],
  settings: Settings,
  env: NodeJS.ProcessEnv,
): Promise<WebServer> {
  // Its own process group: a Ctrl-C in the terminal comes to the launcher, which then ends things in their order.
  // Not the launcher's own flags: `next dev` hands its flags on by NODE_OPTIONS, where not all of them are allowed.
  const child = spawn(process.execPath, ['--import', leash, ...command], {
    cwd: project,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  whenForced(() => child.kill('SIGKILL'))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const server = { ended, drain: () => drain(child, ended) }
  await ready(child, settings, server)
  return server
}

async function ready(child: ChildProcess, settings: Settings, server: WebServer) {
  let said = ''
  const listen = (chunk: Buffer) => {
    said += chunk
  }
  child.stdout?.on('data', listen)
  child.stderr?.on('data', listen)
  while (!(await answers(settings))) {
    if (interrupted.aborted) {
      await server.drain()
      interrupted.throwIfAborted()
    }
    if (child.exitCode !== null || child.signalCode !== null) {
      if (said.includes('EADDRINUSE'))
        throw portRefusal({ code: 'EADDRINUSE', message: '' }, settings.port, settings.host)
      throw new Refusal(`${said.trim()}\nThe web server did not start: what is above says why.`)
    }
    await delay(50)
  }
  child.stdout?.off('data', listen)
  child.stderr?.off('data', listen).pipe(process.stderr)
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => banner.test(line) || console.log(line))
}

async function drain(child: ChildProcess, ended: Promise<void>) {
  child.kill('SIGTERM')
  const limit = setTimeout(() => child.kill('SIGKILL'), drainSeconds * 1000)
  await ended
  clearTimeout(limit)
}
