import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

/** Pages done, of so many. */
export type Progress = (page: number, pages: number) => void

/** seconds, MB of its heap, MB of its whole memory */
export type Bounds = { seconds: number; heap: number; memory?: number }

/** `program`: its path from the project's folder; it calls `answer`. `result`: what may come back. */
type Asked<Result> = {
  program: string
  request: unknown
  result: z.ZodType<Result>
  bounds: Bounds
  /** it may not write, start programs or load native code */
  confined: boolean
  onProgress?: Progress
  /** ends it at once */
  signal?: AbortSignal
}

/** `failed`: it did not get through, or said what nobody can read. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
  readonly reason: 'tooSlow' | 'tooHeavy' | 'failed' | 'cancelled'

  constructor(reason: NoAnswer['reason'], message: string = reason) {
    super(message)
    this.reason = reason
  }
}

/** Each is checked before it is believed: a hostile file may have taken the process over. */
const message = z.union([
  z.strictObject({ page: z.int().min(0).max(100_000), pages: z.int().min(0).max(100_000) }),
  z.strictObject({ failed: z.string() }),
  z.strictObject({ result: z.unknown() }),
])

/**
 * Has work done in a process of its own: others' requests go on meanwhile, its memory is given back whole, and a file that
 * harms it harms nothing else. It is ended when it takes too long or too much memory.
 * @throws NoAnswer
 */
export function askSubprocess<Result>({ request, result, bounds, onProgress, signal, ...asked }: Asked<Result>) {
  return new Promise<Result>((resolve, reject) => {
    const child = start(asked, bounds)
    const end = (error?: NoAnswer) => {
      clearTimeout(late)
      signal?.removeEventListener('abort', stop)
      child.kill('SIGKILL')
      if (error) reject(error)
    }
    const stop = () => end(new NoAnswer('cancelled'))
    const late = setTimeout(() => end(new NoAnswer('tooSlow')), bounds.seconds * 1000)
    signal?.addEventListener('abort', stop)
    if (signal?.aborted) return stop()
    child.once('error', (error) => end(new NoAnswer('failed', error.message)))
    // Whoever answered is settled already: this is for one that died, which it does when its memory is used up.
    child.once('close', (code, by) => end(new NoAnswer('tooHeavy', `${asked.program} ended early (${by ?? code})`)))
    child.on('message', (given) => {
      const said = message.safeParse(given)
      if (said.data && 'page' in said.data) return onProgress?.(said.data.page, said.data.pages)
      if (said.data && 'failed' in said.data) return end(new NoAnswer('failed', said.data.failed))
      const answer = result.safeParse(said.data?.result)
      if (!answer.success) return end(new NoAnswer('failed', `${asked.program} answered ${answer.error.message}`))
      resolve(answer.data)
      end()
    })
    child.send({ request, memory: bounds.memory }, (error) => {
      if (error) end(new NoAnswer('failed', error.message))
    })
  })
}

function start({ program, confined }: { program: string; confined: boolean }, { heap }: Bounds) {
  // Found by its path, not by an import: the bundler is to leave it and its libraries alone.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), program)
  const child = spawn(process.execPath, [...flags(heap, confined), file], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    // Nothing that the product knows, such as its secrets, is known there.
    env: { NODE_ENV: 'production' },
  })
  try {
    if (child.pid) setPriority(child.pid, 10)
  } catch {
    // Some systems do not let a process be less important; it then shares the processor evenly.
  }
  return child
}

function flags(heap: number, confined: boolean) {
  const known = process.allowedNodeEnvironmentFlags
  const bars = confined && known.has('--permission') ? ['--permission', '--allow-fs-read=*', '--allow-worker'] : []
  const typed = process.features.typescript ? [] : ['--experimental-strip-types']
  return [`--max-old-space-size=${heap}`, '--max-semi-space-size=8', '--no-warnings', ...bars, ...typed]
}
