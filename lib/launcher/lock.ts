import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../db/refusal.ts'

type Running = {
  pid: number /** Tells a process from a later one with the same pid. */
  began: string
  databaseUrl?: string
}

/** Takes the data folder for this process, or refuses when another launcher that is alive has it. */
export function lock(folder: string) {
  mkdirSync(folder, { recursive: true })
  const file = lockFile(folder)
  const mine: Running = { pid: process.pid, began: beginning(process.pid) }
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const other = running(folder)
    if (other)
      throw new Refusal(
        `${folder} is in use by process ${other.pid}: stop that one first, or choose another folder with DATA_DIR.`,
      )
    rmSync(file, { force: true })
  }
  return {
    announce: (databaseUrl: string) => writeFileSync(file, JSON.stringify({ ...mine, databaseUrl }), { mode: 0o600 }),
    release: () => rmSync(file, { force: true }),
  }
}

/** The launcher that has this data folder now, if it is alive. */
export function running(folder: string): Running | undefined {
  try {
    const recorded = JSON.parse(readFileSync(lockFile(folder), 'utf8')) as Running
    return recorded.began === beginning(recorded.pid) ? recorded : undefined
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function lockFile(folder: string) {
  return path.join(folder, 'running.json')
}

/** When that process began, in whatever form the system gives; empty when there is none. */
function beginning(pid: number) {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[0] === 'Z' ? '' : `${boot} ${fields[19]}`
  } catch {
    return ''
  }
}
