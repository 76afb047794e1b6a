import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../refusal.ts'
import { type Account, give, reachable } from './account.ts'
import type { Binaries } from './binaries.ts'
import { cleanEnvironment, openLog, reasonIn } from './report.ts'

/** Makes the cluster beside its place and renames it, so that a start that was killed leaves nothing half made. */
export async function initialize(
  data: string,
  password: string,
  binaries: Binaries,
  account: Account,
  logFile: string,
) {
  const fresh = `${data}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  give(fresh, account)
  const log = openLog(logFile)
  const secret = secretFile(`${data}.password`, password, account)
  const child = spawn(
    binaries.initdb,
    [
      `--pgdata=${reachable(fresh, account)}`,
      '--username=roundtable',
      '--pwfile=/dev/fd/3',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...account, cwd: fresh, env: cleanEnvironment(), stdio: ['ignore', log.descriptor, log.descriptor, secret] },
  )
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject))
  closeSync(log.descriptor)
  closeSync(secret)
  rmSync(`${data}.password`)
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    throw reasonIn(log)
  }
  renameSync(fresh, data)
}

export function refuseOtherVersion(data: string, binaries: Binaries) {
  const file = path.join(data, 'PG_VERSION')
  let version: string
  try {
    version = readFileSync(file, 'utf8').trim()
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === 'EACCES' ? 'belongs to another user' : 'holds no PostgreSQL data'
    throw new Refusal(`${data} ${why}: start as the user who owns it, or choose another folder with DATA_DIR.`)
  }
  if (version !== binaries.version) {
    throw new Refusal(
      `${data} was made by PostgreSQL ${version} and this is PostgreSQL ${binaries.version}: choose another folder ` +
        `with DATA_DIR, or run a PostgreSQL ${version} on it and give its address in DATABASE_URL.`,
    )
  }
}

function secretFile(file: string, password: string, account: Account) {
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  give(file, account)
  return openSync(file, 'r')
}
