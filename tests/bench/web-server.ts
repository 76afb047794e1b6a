import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

export type Served = { url: string; stop: () => Promise<void> }

const bare = (port: number) => ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1']

/** Our own door before the pages, as `npm start` has it, behind one proxy: the bench. */
export const door = () => [...process.execArgv, 'lib/server/main.ts']

/** The production build on a port of its own, with the page that the list is held against. */
export async function serveForBench(databaseUrl: string, command = bare): Promise<Served> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, command(port), {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: undefined,
      NEXTAUTH_URL: url,
      PORT: String(port),
      TRUSTED_PROXIES: '1',
      BENCH: 'yes',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error('The web server did not start.')
    if (await fetch(`${url}/sign-in`).catch(() => null)) break
    await delay(100)
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    url,
    stop: () => {
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 5_000).unref()
      return ended
    },
  }
}

function freePort() {
  return new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
