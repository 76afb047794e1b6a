// Instrumentation and pages are bundled apart, so what they share hangs on the process itself.
const kept = globalThis as { roundtableWakeMailer?: () => void }

/** Something was written that may have to be mailed: have the worker of this process look at once, if there is one. */
export function wakeMailer() {
  kept.roundtableWakeMailer?.()
}

export function onWakeMailer(wake: (() => void) | undefined) {
  kept.roundtableWakeMailer = wake
}
