import { setTimeout as delay } from 'node:timers/promises'
import { interrupted } from './signals.ts'

type Part = { ended: Promise<void> }

type Kept<P extends Part> = {
  /** as a sentence begins with it */
  name: string
  first: P
  start: () => Promise<P>
  /** the one that runs now */
  changed: (part: P) => void
  say?: (sentence: string) => void
  /** milliseconds until the next start, after so many ends within the last minute */
  pause?: (ends: number) => number
}

const minute = 60_000
const most = 5

/**
 * Starts a part anew whenever it ends by itself, each time after a longer moment. Resolves to why not, once it has ended
 * five times within a minute or cannot be started.
 */
export async function keepUp<P extends Part>({ name, first, start, changed, say = console.error, pause }: Kept<P>) {
  const wait = pause ?? ((ends: number) => Math.min(100 * 4 ** (ends - 1), 10_000))
  let part = first
  let ends: number[] = []
  for (;;) {
    await part.ended
    if (interrupted.aborted) return ''
    const now = Date.now()
    ends = [...ends.filter((at) => now - at < minute), now]
    if (ends.length >= most) return `${name} ended ${most} times within a minute: what is above says why. Start again.`
    say(`${name} ended by itself: it is started anew.`)
    await delay(wait(ends.length))
    if (interrupted.aborted) return ''
    try {
      part = await start()
    } catch (error) {
      return `${error instanceof Error ? error.message : error}\n${name} could not be started anew.`
    }
    changed(part)
  }
}
