// Instrumentation and pages are bundled apart, so what they share hangs on the process itself.
const kept = globalThis as { roundtableWakeReadings?: () => void }

/** A file waits to be read: have the worker of this process look at once, if there is one. */
export function wakeReadings() {
  kept.roundtableWakeReadings?.()
}

export function onWakeReadings(wake: (() => void) | undefined) {
  kept.roundtableWakeReadings = wake
}
