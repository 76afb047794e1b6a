type Queue = 'mail' | 'readings' | 'packs'

// Instrumentation and pages are bundled apart, so what they share hangs on the process itself.
const kept = globalThis as { roundtableWake?: Partial<Record<Queue, (() => void) | undefined>> }

/** Something was written that there is work on: have the worker of this process look at once, if there is one. */
export function wake(queue: Queue) {
  kept.roundtableWake?.[queue]?.()
}

export function onWake(queue: Queue, look: (() => void) | undefined) {
  kept.roundtableWake = { ...kept.roundtableWake, [queue]: look }
}
