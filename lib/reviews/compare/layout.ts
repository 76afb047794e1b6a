import { type Side, type Stream, totalsOf } from './flow.ts'

export type Size = {
  width: number
  height: number /** of the column of labels on either side */
  label: number
  bar: number
}

/** One state on one side; `y` and `height` of its block, `at` the middle of its label, which may stand apart from it. */
export type Block = { state: Side; count: number; y: number; height: number; at: number }
type Band = Stream & {
  path: string /** the middle of it, for its number */
  x: number
  y: number
  height: number
}
export type Layout = { before: Block[]; after: Block[]; bands: Band[] }

const gap = 7
const least = 3
const labelHeight = 20

/** Where the blocks of both sides and the bands between them lie; one follow-up is as high everywhere. */
export function layoutOf(streams: Stream[], size: Size): Layout {
  const [left, right] = [totalsOf(streams, 'from'), totalsOf(streams, 'to')]
  const total = Math.max(1, ...[left, right].map((side) => side.reduce((sum, { count }) => sum + count, 0)))
  const gaps = gap * Math.max(left.length, right.length, 1)
  const unit = (size.height - gaps) / total
  const [before, after] = [blocks(left, unit, size), blocks(right, unit, size)]
  const [x1, x2] = [size.label + size.bar, size.width - size.label - size.bar]
  const ends = { from: startsOf(before), to: startsOf(after) }
  const bands = streams.map((stream): Band => {
    const height = Math.max(stream.count * unit, 1)
    const [y1, y2] = [take(ends.from, stream.from, height), take(ends.to, stream.to, height)]
    const path = bandPath([x1, y1], [x2, y2], height)
    return { ...stream, path, x: (x1 + x2) / 2, y: (y1 + y2 + height) / 2, height }
  })
  return { before, after, bands }
}

function blocks(side: { state: Side; count: number }[], unit: number, { height: most }: Size): Block[] {
  let y = 0
  const placed = side.map(({ state, count }) => {
    const height = Math.max(count * unit, least)
    const block = { state, count, y, height, at: y + height / 2 }
    y += height + gap
    return block
  })
  return apart(placed, most)
}

/** Labels a line apart: pushed down in order, then up again from the bottom. */
function apart(placed: Block[], most: number) {
  let above = -labelHeight / 2
  const down = placed.map((block) => {
    above = Math.max(block.at, above + labelHeight)
    return { ...block, at: above }
  })
  let below = most + labelHeight / 2
  return down
    .toReversed()
    .map((block) => {
      below = Math.min(block.at, below - labelHeight)
      return { ...block, at: below }
    })
    .toReversed()
}

function startsOf(side: Block[]) {
  return new Map(side.map(({ state, y }) => [state, y]))
}

function take(starts: Map<Side, number>, state: Side, height: number) {
  const y = starts.get(state) ?? 0
  starts.set(state, y + height)
  return y
}

function bandPath([x1, y1]: [number, number], [x2, y2]: [number, number], height: number) {
  const middle = (x1 + x2) / 2
  const n = (value: number) => value.toFixed(1)
  const over = `M${n(x1)} ${n(y1)}C${n(middle)} ${n(y1)} ${n(middle)} ${n(y2)} ${n(x2)} ${n(y2)}`
  const back = `V${n(y2 + height)}C${n(middle)} ${n(y2 + height)} ${n(middle)} ${n(y1 + height)} ${n(x1)} ${n(y1 + height)}Z`
  return over + back
}
