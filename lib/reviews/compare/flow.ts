import { type State, states } from '../../progress-states.ts'
import type { SnapshotContent } from '../snapshot/content.ts'
import { stateIn } from '../snapshot/figures.ts'
import { pairs } from './compare.ts'

/** Where a follow-up stood: one that came to be or went away in between has no state on one side. */
export type Side = State | 'absent'

const sides: Side[] = [...states, 'absent']

export type Stream = { from: Side; to: Side; count: number; towards: 'same' | 'better' | 'worse' | 'new' | 'gone' }

/** How many follow-ups went from which state to which, the whole of both sides. */
export function flowOf(before: SnapshotContent, after: SnapshotContent): Stream[] {
  const streams = new Map<string, Stream>()
  for (const [was, is] of pairs(before.followUps, after.followUps)) {
    const [from, to]: [Side, Side] = [was ? stateIn(was) : 'absent', is ? stateIn(is) : 'absent']
    const stream = streams.get(`${from} ${to}`) ?? { from, to, count: 0, towards: towards(from, to) }
    streams.set(`${from} ${to}`, { ...stream, count: stream.count + 1 })
  }
  return [...streams.values()].toSorted(
    (a, b) => sides.indexOf(a.from) - sides.indexOf(b.from) || sides.indexOf(a.to) - sides.indexOf(b.to),
  )
}

export function totalsOf(streams: Stream[], side: 'from' | 'to') {
  return sides
    .map((state) => ({ state, count: sum(streams.filter((stream) => stream[side] === state)) }))
    .filter(({ count }) => count > 0)
}

/** The states are in order, the best first; work that ends unfinished is no step towards what was called for. */
function towards(from: Side, to: Side): Stream['towards'] {
  if (from === 'absent') return 'new'
  if (to === 'absent') return 'gone'
  if (from === to) return 'same'
  return states.indexOf(to) < states.indexOf(from) ? 'better' : 'worse'
}

function sum(streams: Stream[]) {
  return streams.reduce((total, { count }) => total + count, 0)
}
