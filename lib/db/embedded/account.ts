import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, statSync } from 'node:fs'
import { Refusal } from '../refusal.ts'

/** Whom the server runs as; empty for the user who starts it. */
export type Account = { uid?: number; gid?: number }

/** PostgreSQL refuses to run as root: take the owner of the data, else the user `postgres`, made where missing. */
export function databaseAccount(data: string): Account {
  if (process.getuid?.() !== 0) return {}
  const owner = statSync(data, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return known() ?? made()
}

export function give(folder: string, account: Account) {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid)
}

/**
 * How that account spells a folder which is also its working directory. Below a closed parent (/root, mktemp -d) it can
 * follow no path to it, but the kernel's own link to the working directory it may follow.
 */
export function reachable(folder: string, account: Account) {
  if (canRun('test', ['-x', folder], account)) return folder
  if (process.platform === 'linux') return '/proc/self/cwd'
  throw new Refusal(
    `The database runs as the user postgres, who cannot enter ${folder}: choose a folder with DATA_DIR.`,
  )
}

export function canRun(command: string, args: string[], account: Account) {
  return account.uid === undefined || spawnSync(command, args, { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

function known(): Account | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function made(): Account {
  const ways = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ] as const
  for (const [command, ...args] of ways) if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) break
  const account = known()
  if (account) return account
  throw new Refusal('PostgreSQL cannot run as root and no user postgres could be made: start as an ordinary user.')
}
