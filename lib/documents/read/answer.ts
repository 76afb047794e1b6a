import { buffer } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import type { Message } from './apart.ts'
import type { Progress } from './read.ts'
import { Unreadable } from './unreadable.ts'

/**
 * The part of a program that apart.ts starts as `PROGRAM NAME MEGABYTES`: does its work on the file that comes in by standard
 * input and answers over the channel to its parent.
 */
export async function answer<T>(work: (bytes: Uint8Array, fileName: string, onProgress: Progress) => Promise<T>) {
  const [, , fileName = '', memory = '0'] = process.argv
  watch(Number(memory))
  // Whoever asked has gone.
  process.once('disconnect', () => process.exit())
  const said = await work(await buffer(process.stdin), fileName, (page, pages) => say({ page, pages })).then(
    (result): Message<T> => ({ result }),
    (error): Message<T> =>
      error instanceof Unreadable ? { reason: error.reason, values: error.values } : { reason: 'failed', values: {} },
  )
  await say(said)
  process.exit()
}

/** What a library unpacks lies outside of the heap, and grows while nothing else in the same thread can run. */
function watch(megabytes: number) {
  const look = `if (process.memoryUsage.rss() > ${megabytes} * 2 ** 20) process.kill(process.pid, 'SIGKILL')`
  new Worker(`setInterval(() => { ${look} }, 50)`, { eval: true }).unref()
}

function say<T>(message: Message<T>) {
  return new Promise<void>((resolve) => process.send?.(message, () => resolve()))
}
