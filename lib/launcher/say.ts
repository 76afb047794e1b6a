import { Refusal } from '../db/refusal.ts'
import { interrupted } from './signals.ts'

/**
 * Runs one step and says in one line what it was and how long it took. `work` may return a remark for that line. It is
 * said on stderr: stdout is for what a program was asked for, which another may read.
 */
export async function step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const began = performance.now()
  const result = await work()
  interrupted.throwIfAborted()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const remark = typeof result === 'string' ? result : ''
  console.error(`${name.padEnd(14)}${seconds.padStart(6)} s  ${remark}`.trimEnd())
  return result
}

/** Runs a program of ours: a Refusal ends it with its sentence and exit code 1, and so do the system's plain troubles. */
export async function program(main: () => Promise<number>) {
  try {
    process.exitCode = await main()
  } catch (error) {
    process.exitCode = interrupted.aborted ? 130 : 1
    if (interrupted.aborted) return
    const sentence = sentenceFor(error)
    console.error(sentence ?? error)
  }
}

function sentenceFor(error: unknown) {
  if (error instanceof Refusal) return error.message
  const { code, path, message } = error as NodeJS.ErrnoException
  const place = path ? `${path} ` : ''
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100')
    return 'The disk is full: free some space and start again.'
  if (code === 'EACCES' || code === 'EPERM')
    return `${place}may not be written by this user: start as its owner, or choose another folder with DATA_DIR.`
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${place}is in the way of a folder: choose another with DATA_DIR.`
  if (code === 'EROFS') return `${place}is on a read-only disk: choose another folder with DATA_DIR.`
  return code === '57P03' ? `The database is not ready (${message}): wait a little and start again.` : undefined
}
