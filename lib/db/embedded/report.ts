import { openSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../refusal.ts'

export type Log = {
  file: string
  descriptor: number /** Where this run's part of the file begins, in bytes. */
  since: number
}

/** Opens the log to write on, or anew when it has grown too big. */
export function openLog(file: string): Log {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const anew = size > 5_000_000
  return { file, descriptor: openSync(file, anew ? 'w' : 'a', 0o600), since: anew ? 0 : size }
}

/** Why PostgreSQL did not start, from what it wrote in this run. */
export function reasonIn({ file, since }: Log) {
  const said = readFileSync(file).subarray(since).toString()
  if (/No space left on device/.test(said)) return diskFull(file)
  const last = said.match(/(?:FATAL|PANIC|error): .*/g)?.at(-1) ?? 'no reason given'
  const refusal = new Refusal(`PostgreSQL did not start (${last}): ${file} says more.`)
  // The remains of a killed server take a moment to go, and another program may have taken the free port.
  return /pre-existing shared memory|could not bind/.test(said) ? Object.assign(refusal, { passing: true }) : refusal
}

export function diskFull(log: string) {
  return new Refusal(`The disk that holds ${path.dirname(log)} is full: free some space and start again.`)
}

/** PGDATA, PGPORT and the like of the operator's shell must not reach our server. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(PG|LC_|LANG)/
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return { NODE_ENV: 'production', ...Object.fromEntries(own) }
}
