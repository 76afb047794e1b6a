import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Refusal } from '../refusal.ts'

/** Ends a server that a killed launcher left behind on this data; its caller holds the lock on the folder. */
export async function stopOrphan(data: string) {
  const pid = recordedPid(data)
  if (pid === undefined || !servesFrom(pid, data)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 15_000; waited += 50) {
    await delay(50)
    if (!servesFrom(pid, data)) return
  }
  throw new Refusal(`An earlier PostgreSQL (process ${pid}) still uses ${data}: end it with \`kill -QUIT ${pid}\`.`)
}

/** Tells PostgreSQL, as pg_ctl would, that the process which now has the pid of its last run is not a PostgreSQL. */
export function notTheOld(data: string) {
  const pid = recordedPid(data)
  return pid === undefined ? {} : { PG_GRANDPARENT_PID: String(pid) }
}

/** The process in postmaster.pid, whether or not it is still there and still PostgreSQL. */
export function recordedPid(data: string) {
  try {
    return Number.parseInt(readFileSync(path.join(data, 'postmaster.pid'), 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}

/** A pid is soon given to another process, so ask the process itself: PostgreSQL works in its data folder. */
export function servesFrom(pid: number, data: string) {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data)
  } catch {
    return false
  }
}
