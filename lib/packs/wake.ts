// Instrumentation and pages are bundled apart, so what they share hangs on the process itself.
const kept = globalThis as { roundtableWakePacks?: () => void }

/** A pack waits to be made: have the worker of this process look at once, if there is one. */
export function wakePacks() {
  kept.roundtableWakePacks?.()
}

export function onWakePacks(wake: (() => void) | undefined) {
  kept.roundtableWakePacks = wake
}
