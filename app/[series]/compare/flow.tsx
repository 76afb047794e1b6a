import { markOf } from '#lib/progress-states.ts'
import type { Side } from '#lib/reviews/compare/flow.ts'
import type { Block, Layout, Size } from '#lib/reviews/compare/layout.ts'

export type FlowWords = {
  picture: string
  before: string
  after: string
  number: (value: number) => string
  state: (side: Side, at: 'from' | 'to') => string
}

type Props = { layout: Layout; size: Size; words: FlowWords }

const head = 30
/** Below this a band's number would not fit into it. */
const roomy = 13

export function Flow({ layout, size, words }: Props) {
  const { width, height, label, bar } = size
  const right = width - label - bar
  return (
    <svg className="flow" viewBox={`0 0 ${width} ${height + head + 12}`} role="img" aria-label={words.picture}>
      <g transform={`translate(0 ${head})`}>
        <text className="side" x={label + bar} y={-12} textAnchor="end">
          {words.before}
        </text>
        <text className="side" x={right} y={-12}>
          {words.after}
        </text>
        {layout.bands.map(({ from, to, towards, path }) => (
          <path key={`${from} ${to}`} className={`band ${towards}`} d={path} />
        ))}
        {layout.bands
          .filter((band) => band.towards !== 'same' && band.height >= roomy)
          .map(({ from, to, count, x, y }) => (
            <text key={`${from} ${to}`} className="many" x={x} y={y} textAnchor="middle" dominantBaseline="central">
              {words.number(count)}
            </text>
          ))}
        {layout.before.map((block) => (
          <Standing key={block.state} block={block} x={label} bar={bar} edge={-1} words={words} />
        ))}
        {layout.after.map((block) => (
          <Standing key={block.state} block={block} x={right} bar={bar} edge={1} words={words} />
        ))}
      </g>
    </svg>
  )
}

type StandingProps = { block: Block; x: number; bar: number; edge: -1 | 1; words: FlowWords }

function Standing({ block, x, bar, edge, words }: StandingProps) {
  const { state, count, y, height, at } = block
  const mark = state === 'absent' ? 'absent' : markOf(state)
  const outside = edge < 0 ? x : x + bar
  return (
    <>
      <rect
        className={`f-${mark}`}
        x={x}
        y={y}
        width={bar}
        height={height}
        fill={state === 'absent' ? undefined : `url(#f-${mark})`}
      />
      <path
        className="leader"
        d={`M${outside + edge * 2} ${(y + height / 2).toFixed(1)}L${outside + edge * 8} ${at.toFixed(1)}`}
      />
      <text x={outside + edge * 11} y={at} textAnchor={edge < 0 ? 'end' : 'start'} dominantBaseline="central">
        {edge < 0 ? (
          <>
            {words.state(state, 'from')} <tspan className="many">{words.number(count)}</tspan>
          </>
        ) : (
          <>
            <tspan className="many">{words.number(count)}</tspan> {words.state(state, 'to')}
          </>
        )}
      </text>
    </>
  )
}
