import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import path from 'node:path'
import type { Format, MadeFile, Order } from '../formats.ts'
import type { MinutesOrder } from '../minutes-formats.ts'

export type Request = { format: Format; order: Order } | { minutes: MinutesOrder }
/** `peak`: the most memory that it held, in kB */
export type Made = { files: MadeFile[]; peak: number }
export type Answer = Made | { failed: string }

/** seconds, MB of its heap */
const bounds = { seconds: 180, heap: 1024 }

/**
 * Makes the files of one format in a process of its own: the web server answers others meanwhile, and the memory is given
 * back whole when it is done.
 * @param signal ends it at once
 * @throws when it cannot be made, takes too long, or was ended
 */
export function makeApart(format: Format, order: Order, signal?: AbortSignal): Promise<Made> {
  return ask({ format, order }, format, signal)
}

/** As `makeApart`, for minutes. */
export async function printMinutesApart(minutes: MinutesOrder): Promise<MadeFile[]> {
  return (await ask({ minutes }, 'minutes')).files
}

function ask(request: Request, called: string, signal?: AbortSignal): Promise<Made> {
  return new Promise((resolve, reject) => {
    const child = start()
    const end = (error: Error) => {
      clearTimeout(late)
      signal?.removeEventListener('abort', stop)
      child.kill('SIGKILL')
      reject(error)
    }
    const stop = () => end(new Error('the making of the pack was cancelled'))
    const late = setTimeout(() => end(new Error(`${called} took over ${bounds.seconds} s`)), bounds.seconds * 1000)
    signal?.addEventListener('abort', stop)
    if (signal?.aborted) return stop()
    child.once('error', end)
    // Whoever answered is settled already: this is for one that died, which it does when its memory is used up.
    child.once('close', (code, by) => end(new Error(`the process that makes ${called} ended early (${by ?? code})`)))
    child.once('message', (answer: Answer) => {
      if ('failed' in answer) return end(new Error(answer.failed))
      resolve(answer)
      end(new Error('done'))
    })
    child.send(request)
  })
}

function start() {
  // Found by its path, not by an import: the bundler is to leave it and its libraries alone.
  const program = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'packs', 'apart', 'child.ts')
  const typed = process.features.typescript ? [] : ['--experimental-strip-types']
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${bounds.heap}`, '--max-semi-space-size=8', '--no-warnings', ...typed, program],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      // Nothing that the product knows, such as its secrets, is known there.
      env: { NODE_ENV: 'production' },
    },
  )
  try {
    if (child.pid) setPriority(child.pid, 10)
  } catch {
    // Some systems do not let a process be less important; it then shares the processor evenly.
  }
  return child
}
