/** Chance that falls the same way each time for the same words (mulberry32 over an FNV-1a hash of them). */
export function dice(words: string) {
  let state = hash(words)
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  /** A whole number, both ends included. */
  const between = (low: number, high: number) => low + Math.floor(roll() * (high - low + 1))
  return { between, chance: (share: number) => roll() < share, pick, deal }

  function pick<T>(from: readonly T[]): T {
    const one = from[between(0, from.length - 1)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }

  /** Gives one after the other in a shuffled order, and begins anew when all were given. */
  function deal<T>(from: readonly T[]) {
    let left: T[] = []
    return (): T => {
      if (left.length === 0) left = [...from]
      const [one] = left.splice(between(0, left.length - 1), 1)
      if (one === undefined) throw new Error('nothing to deal from')
      return one
    }
  }
}

export type Dice = ReturnType<typeof dice>

function hash(words: string) {
  let value = 0x811c9dc5
  for (const character of words) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value
}
