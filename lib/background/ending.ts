type Ending = { stops: Set<() => Promise<void> | void>; begun?: Promise<void> }

// The web server, pages and instrumentation are bundled apart, so what they share hangs on the process itself.
const kept = globalThis as { roundtableEnding?: Ending }

/** Has something stop when this process is told to end, beside the requests that are still answered. */
export function whenEnding(stop: () => Promise<void> | void) {
  endingOf().stops.add(stop)
}

export function isEnding() {
  return endingOf().begun !== undefined
}

function endingOf(): Ending {
  if (kept.roundtableEnding) return kept.roundtableEnding
  const ending: Ending = { stops: new Set() }
  kept.roundtableEnding = ending
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void begin(ending))
  return ending
}

/** Resolves once all has stopped; what fails to is told, and keeps nothing else. */
export function begin(ending = endingOf()) {
  ending.begun ??= Promise.allSettled([...ending.stops].map(async (stop) => stop())).then((results) => {
    for (const result of results) if (result.status === 'rejected') console.error('ending:', result.reason)
  })
  return ending.begun
}
