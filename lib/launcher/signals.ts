const controller = new AbortController()
const emergencies: (() => void)[] = []

/** Aborted at the first Ctrl-C or SIGTERM; steps and their programs end with it. */
export const interrupted = controller.signal

export const interruption = new Promise<void>((resolve) => interrupted.addEventListener('abort', () => resolve()))

/** Registers how to end something at once, for the person who asks a second time. */
export function whenForced(kill: () => void) {
  emergencies.push(kill)
}

export function watchSignals() {
  let first = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // One Ctrl-C arrives twice, from the terminal and from npm.
      if (first && Date.now() - first < 500) return
      if (first) {
        for (const kill of emergencies) kill()
        process.exit(1)
      }
      first = Date.now()
      controller.abort()
    })
  }
}
