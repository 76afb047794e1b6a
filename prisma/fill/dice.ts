export type Dice = ReturnType<typeof dice>

/** Throws that are the same for the same seed (Mulberry32). */
export function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (limit: number) => Math.floor(next() * limit)
  const of = <T>(values: readonly T[]): T => {
    const value = values[upTo(values.length)]
    if (value === undefined) throw new Error('nothing to choose from')
    return value
  }
  /** Some of the values, each at most once. */
  const some = <T>(values: readonly T[], limit: number) => [
    ...new Set(Array.from({ length: upTo(limit + 1) }, () => of(values))),
  ]
  /** 2f5e…: an id in the form of a UUID. */
  const id = () => {
    const hex = Array.from({ length: 4 }, () => upTo(4_294_967_296).toString(16).padStart(8, '0')).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
  }
  return { next, upTo, of, some, id, maybe: (chance: number) => next() < chance }
}
