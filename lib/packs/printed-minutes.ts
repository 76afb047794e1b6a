import { hash } from 'node:crypto'
import type { MadeFile, MinutesOrder } from './formats.ts'
import { printMinutesInSubprocess } from './make-in-subprocess.ts'

const kept = new Map<string, Promise<MadeFile[]>>()
const mostKept = 20

/** The public may ask too, and each printing is a process of its own: one at a time, however many ask at once. */
let last: Promise<unknown> = Promise.resolve()

/** Published minutes as files. What was published never changes, so the same edition is printed once for many readers. */
export function printedMinutes(order: MinutesOrder): Promise<MadeFile[]> {
  const key = hash('sha256', JSON.stringify(order))
  const known = kept.get(key)
  if (known) return known
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  const files = last.then(() => printMinutesInSubprocess(order))
  last = files.catch(() => {})
  kept.set(key, files)
  files.catch(() => kept.delete(key))
  return files
}
