import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import path from 'node:path'
import type { Progress, Reading } from './read.ts'
import { limits, type Reason, Unreadable } from './unreadable.ts'

/** What the process that works says to the one that asked. */
export type Message<T> =
  | { page: number; pages: number }
  | { result: T }
  | { reason: Reason; values: Record<string, string | number> }

/** seconds, MB of its whole memory, MB of its heap */
type Bounds = { seconds: number; memory: number; heap: number }
const usual: Bounds = { seconds: 60, memory: 600, heap: 384 }
const atOnce = 2

/**
 * Reads a file in a process of its own, so that others' requests go on meanwhile and a hostile file harms nothing but that
 * process: it may not write, start programs or load native code, and is ended when it takes too long or too much memory.
 * @throws Unreadable
 */
export function readApart(bytes: Uint8Array, fileName: string, onProgress?: Progress, bounds?: Partial<Bounds>) {
  return workApart<Reading>('lib/documents/read/child.ts', bytes, fileName, onProgress, bounds)
}

/**
 * The same for any program that answers as answer.ts does; `program` is its path from the project's folder.
 * @throws Unreadable
 */
export async function workApart<T>(
  program: string,
  bytes: Uint8Array,
  fileName: string,
  onProgress: Progress = () => {},
  bounds: Partial<Bounds> = {},
): Promise<T> {
  if (bytes.length > limits.bytes) throw new Unreadable('tooLarge', { limit: limits.bytes / 1024 / 1024 })
  await turn()
  try {
    return await workNow<T>(program, bytes, fileName, onProgress, { ...usual, ...bounds })
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

let running = 0
const waiting: (() => void)[] = []

async function turn() {
  while (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
}

function workNow<T>(program: string, bytes: Uint8Array, fileName: string, onProgress: Progress, bounds: Bounds) {
  return new Promise<T>((resolve, reject) => {
    const child = start(program, fileName, bounds)
    const late = setTimeout(() => end(new Unreadable('tooSlow', { limit: bounds.seconds })), bounds.seconds * 1000)
    const end = (error: Error) => {
      clearTimeout(late)
      child.kill('SIGKILL')
      reject(error)
    }
    child.on('message', (message: Message<T>) => {
      if ('page' in message) onProgress(message.page, message.pages)
      else if ('reason' in message) end(new Unreadable(message.reason, message.values))
      else {
        clearTimeout(late)
        resolve(message.result)
      }
    })
    child.once('error', end)
    // Whoever answered is settled already: this is for one that died, which it does when its memory is used up.
    child.once('close', () => end(new Unreadable('tooHeavy')))
    child.stdin?.on('error', () => {})
    child.stdin?.end(bytes)
  })
}

function start(program: string, fileName: string, { heap, memory }: Bounds) {
  // Found by its path, not by an import: the bundler is to leave it and its libraries alone.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), program)
  const child = spawn(process.execPath, [...flags(heap), file, fileName, String(memory)], {
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
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

function flags(heap: number) {
  const known = process.allowedNodeEnvironmentFlags
  const confined = known.has('--permission') ? ['--permission', '--allow-fs-read=*', '--allow-worker'] : []
  const typed = process.features.typescript ? [] : ['--experimental-strip-types']
  return [`--max-old-space-size=${heap}`, '--no-warnings', ...confined, ...typed]
}
