import type { FormState } from '#lib/settle.ts'

type Left = { path: string; state: FormState }

let left: Left | null = null
const listeners = new Set<() => void>()

/** What became of a form that is not on its page any more, for the layout to say: `LeftBehind`. */
export function leave(next: Left | null) {
  left = next
  for (const listener of listeners) listener()
}

export function whatWasLeft() {
  return left
}

export function onLeft(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
