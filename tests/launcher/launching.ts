import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Launched = {
  child: ChildProcess
  /** All it has said so far. */
  said: () => string
  /** What of it another program would read. */
  printed: () => string
  /** Resolves when it serves; rejects when it ends before. */
  serving: Promise<void>
  ended: Promise<number | null>
}

/** Starts the launcher with a small stand-in for the web server; see fake-start.ts. */
export function launch(env: Record<string, string>): Launched {
  const child = spawn(process.execPath, ['--experimental-strip-types', 'tests/launcher/fake-start.ts'], {
    // DATABASE_URL and the like of the test's own process are not the launcher's.
    env: { NODE_ENV: 'test', PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let printed = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const serving = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      if (said.includes('token=fake')) resolve()
    }
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk
      hear(chunk)
    })
    child.stderr.on('data', hear)
    ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  serving.catch(() => {})
  return { child, said: () => said, printed: () => printed, serving, ended }
}

/** Runs the launcher to its end, for one that is expected to refuse. */
export async function refusal(env: Record<string, string>) {
  const launched = launch(env)
  launched.serving.then(() => launched.child.kill('SIGKILL')).catch(() => {})
  const code = await launched.ended
  return {
    code,
    said: launched
      .said()
      .replace(/^\w+ +\d+\.\d s.*\n/gm, '')
      .trim(),
  }
}

export function newFolder() {
  return mkdtempSync(path.join(tmpdir(), 'roundtable-launcher-'))
}

export function freePort() {
  return new Promise<string>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(String(address && typeof address === 'object' ? address.port : 0)))
    })
  })
}
