import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '../refusal.ts'
import { type Account, databaseAccount, reachable } from './account.ts'
import { applicationAddress, makeApplicationRole } from './application-role.ts'
import { type Binaries, binariesFor } from './binaries.ts'
import { initialize, refuseOtherVersion } from './cluster.ts'
import { notTheOld, stopOrphan } from './orphan.ts'
import { cleanEnvironment, diskFull, type Log, openLog, reasonIn } from './report.ts'

export type Embedded = {
  /** Of the application, which can change no structure. */
  url: string
  /** Of the owner, who can do everything. */
  ownerUrl: string
  /** Ends sessions, writes a checkpoint and resolves when the server is gone. */
  stop: () => Promise<void>
  /** Ends it at once; its next start recovers. */
  kill: () => void
  /** Resolves when the server has ended, asked or not. */
  ended: Promise<void>
}

/**
 * Starts a PostgreSQL of our own in `folder`, listening on loopback only, and makes the database `roundtable` there.
 * `throwaway` trades crash safety for speed, for tests. Throws a Refusal when it cannot start.
 */
export async function startEmbedded(options: {
  folder: string
  password: string
  throwaway?: boolean
  /** Without, one that is free. */
  port?: number
}): Promise<Embedded> {
  const data = path.join(options.folder, 'postgres')
  const log = path.join(options.folder, 'postgres.log')
  const account = databaseAccount(data)
  const binaries = binariesFor(account)
  mkdirSync(options.folder, { recursive: true })
  if (existsSync(data)) {
    refuseOtherVersion(data, binaries)
    await stopOrphan(data)
  } else await initialize(data, options.password, binaries, account, log)

  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptToServe(data, options, binaries, account, log)
    } catch (error) {
      if (attempt === 10 || !(error instanceof Error && 'passing' in error)) throw error
      await delay(300)
    }
  }
}

async function attemptToServe(
  data: string,
  options: { password: string; throwaway?: boolean; port?: number },
  binaries: Binaries,
  account: Account,
  file: string,
): Promise<Embedded> {
  const port = options.port ?? (await freePort())
  const url = `postgresql://roundtable:${options.password}@127.0.0.1:${port}/roundtable`
  const log = openLog(file)
  const server = serve(data, port, binaries, account, log, options.throwaway ?? false)
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()))
  // Also when this process fails without asking anybody.
  process.once('exit', () => server.kill('SIGINT'))
  const unwatch = endWithThis(server, account)
  void ended.then(unwatch)
  try {
    await answering(url, server, log)
  } catch (error) {
    server.kill('SIGQUIT')
    throw error
  }
  return {
    url: applicationAddress(url),
    ownerUrl: url,
    ended,
    stop: () => stop(server, ended),
    kill: () => server.kill('SIGQUIT'),
  }
}

function serve(data: string, port: number, binaries: Binaries, account: Account, log: Log, throwaway: boolean) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(throwaway ? hasty : {}),
  }
  const server = spawn(
    binaries.postgres,
    ['-D', reachable(data, account), ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    // Its own process group: Ctrl-C in the terminal must not end it before the web server has finished its requests.
    {
      ...account,
      cwd: data,
      env: { ...cleanEnvironment(), ...notTheOld(data) },
      stdio: ['ignore', log.descriptor, log.descriptor],
      detached: true,
    },
  )
  closeSync(log.descriptor)
  server.once('error', () => {})
  return server
}

/** Has the server end when this process is gone, killed even: then the pipe ends that a small program reads. */
function endWithThis({ pid }: ChildProcess, account: Account) {
  if (pid === undefined || process.platform === 'win32') return () => {}
  const stdio: ['pipe', 'ignore', 'ignore'] = ['pipe', 'ignore', 'ignore']
  const watcher = spawn('sh', ['-c', 'read -r _; kill -INT "$0"', `${pid}`], { ...account, stdio, detached: true })
  watcher.on('error', () => {}).unref()
  return () => watcher.kill('SIGKILL')
}

/** Nothing is kept beyond a crash, and nothing is tidied up. */
const hasty = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  autovacuum: 'off',
  jit: 'off',
  max_connections: 200,
}

/** Waits until the server answers, however long its crash recovery takes, and makes sure of the database. */
async function answering(url: string, server: ChildProcess, log: Log) {
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) throw reasonIn(log)
    const client = new pg.Client({ connectionString: url.replace(/roundtable$/, 'postgres') })
    client.on('error', () => {})
    try {
      await client.connect()
      const known = await client.query("select 1 from pg_database where datname = 'roundtable'")
      if (known.rowCount === 0) await client.query('create database roundtable')
      await makeApplicationRole(client, new URL(url).password)
      return
    } catch (error) {
      const code = (error as { code?: string }).code
      if (code === '28P01') throw new Refusal('The database refuses its password: put data/secrets.json back.')
      if (code === '53100') throw diskFull(log.file)
      if (code !== '57P03' && code !== 'ECONNREFUSED') throw error
      await delay(40)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

async function stop(server: ChildProcess, ended: Promise<void>) {
  server.kill('SIGINT')
  const slow = setTimeout(() => server.kill('SIGQUIT'), 20_000)
  await ended
  clearTimeout(slow)
}

function freePort() {
  return new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
