/** How many of a kind are answered at once, how many more may wait, and for how long, in milliseconds. */
export type Bounds = { atOnce: number; waiting: number; patience: number }

export type Gate = {
  /** Lets one in: resolves to what is to be called when it is out again, or to null where it does not come to its turn. */
  enter: (signal: AbortSignal) => Promise<(() => void) | null>
  inside: () => number
  waiting: () => number
}

/** First come, first served; who gave up is passed over. */
export function gate({ atOnce, waiting, patience }: Bounds): Gate {
  let inside = 0
  const queue: { letIn: (leave: (() => void) | null) => void }[] = []

  function enters() {
    inside += 1
    let out = false
    return () => {
      if (out) return
      out = true
      inside -= 1
      if (inside < atOnce) queue.shift()?.letIn(enters())
    }
  }

  return {
    inside: () => inside,
    waiting: () => queue.length,
    async enter(signal) {
      if (inside < atOnce) return enters()
      if (queue.length >= waiting) return null
      return new Promise((resolve) => {
        const given = AbortSignal.any([signal, AbortSignal.timeout(patience)])
        const turn = {
          letIn(leave: (() => void) | null) {
            given.removeEventListener('abort', giveUp)
            resolve(leave)
          },
        }
        const giveUp = () => {
          const at = queue.indexOf(turn)
          if (at >= 0) queue.splice(at, 1)
          resolve(null)
        }
        given.addEventListener('abort', giveUp, { once: true })
        queue.push(turn)
      })
    },
  }
}

/** A gate for each kind. */
export function gatesOf<Kind extends string>(bounds: Record<Kind, Bounds>) {
  const kinds = Object.keys(bounds) as Kind[]
  return Object.fromEntries(kinds.map((kind) => [kind, gate(bounds[kind])])) as Record<Kind, Gate>
}
