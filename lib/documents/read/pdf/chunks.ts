import { CJK } from '../../line-joins.ts'
import { commonest, type Run } from './glyphs.ts'

/** Words of one line without a wide gap between them. `marks`: where in `text` stood a small raised number, and which. */
export type Chunk = {
  text: string
  x: number
  right: number
  y: number
  size: number
  font: string
  marks: { at: number; note: string }[]
}

/** Wider than this, in its letters' size, no space between words is; it parts columns. */
const WIDE = 1.3
const NARROW = 0.3
const SLIVER = new RegExp(`(?<=${CJK.source}) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?=${CJK.source})`, 'gu')
const NOTE = /^[[(]?(?:\d{1,3}|[*†‡]{1,2})[\])]?$/

/** A bullet or a number, whose text begins at a tab. */
const BULLET = /^(?:[-*•▪◦‣・●○■◆–]|[(（]?[0-9０-９a-z]{1,3}[.)．）])$/iu

/** Runs on one baseline, from left to right, joined as far as they are no wide gap apart. */
export function chunksOf(runs: Run[]): Chunk[] {
  const rows = rowsOf(runs)
  const starts = rows.flatMap((row) => row.filter((run, index) => isApart(row[index - 1], run)).map((run) => run.x))
  return rows.flatMap((row) => {
    const chunks: Chunk[] = []
    for (const [index, run] of row.entries()) {
      const open = chunks.at(-1)
      if (open && !parts(open, row[index - 1], run, starts)) append(open, run)
      else chunks.push({ ...run, text: run.text.trim(), marks: [] })
    }
    return chunks.map(heaviest(row)).map((chunk) => ({ ...chunk, ...closed(chunk) }))
  })
}

/** A narrow gap parts columns too where the text behind it was written at another time, and stands under or over its like. */
function parts(open: Chunk, before: Run | undefined, run: Run, starts: number[]) {
  const gap = run.x - open.right
  const size = Math.max(open.size, run.size)
  if (gap >= (BULLET.test(open.text) ? WIDE * 3 : WIDE) * size) return true
  if (!before || run.order === before.order + 1 || gap < NARROW * size) return false
  return starts.filter((start) => Math.abs(start - run.x) < 1.5).length >= 2
}

function isApart(before: Run | undefined, run: Run) {
  return before !== undefined && (run.order !== before.order + 1 || run.x - before.right > WIDE * run.size)
}

/** Runs whose baselines are the same, or so near that one is raised over the other. */
function rowsOf(runs: Run[]) {
  const rows: Baseline[] = []
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    const row = rows.findLast((each) => Math.abs(each.y - run.y) < 0.25 * Math.min(each.size, run.size))
    if (row) {
      row.runs.push(run)
      row.size = Math.max(row.size, run.size)
    } else rows.push({ y: run.y, size: run.size, runs: [run] })
  }
  return withMarks(rows).map((row) => row.runs.toSorted((a, b) => a.x - b.x))
}

type Baseline = { y: number; size: number; runs: Run[] }

/** A raised mark made a row of its own above the line to which it belongs. */
function withMarks(rows: Baseline[]) {
  const raised = new Map<Baseline, Baseline>()
  for (const row of rows) {
    if (row.runs.some((run) => run.text.trim().length > 4)) continue
    const host = rows.find((each) => each !== row && each.size > row.size * 1.2 && isRaised(row, each))
    if (host) raised.set(row, host)
  }
  for (const [row, host] of raised) host.runs.push(...row.runs)
  return rows.filter((row) => !raised.has(row))
}

function isRaised(row: Baseline, host: Baseline) {
  const lift = host.y - row.y
  const beside = (run: Run) => host.runs.some((each) => run.x >= each.x - 1 && run.x <= each.right + host.size)
  return lift > 0 && lift < host.size * 0.7 && row.runs.every(beside)
}

function append(open: Chunk, run: Run) {
  const text = run.text.trim()
  if (run.size < open.size * 0.8 && run.y < open.y - open.size * 0.15 && NOTE.test(text)) {
    open.marks.push({ at: open.text.length, note: text.replace(/[[\]()]/g, '') })
    open.right = run.right
    return
  }
  open.text += glue(open, run) + text
  open.right = run.right
  if (run.size > open.size) Object.assign(open, { size: run.size, y: run.y })
}

function glue(open: Chunk, run: Run) {
  const gap = run.x - open.right
  if (BULLET.test(open.text)) return gap > run.size * 0.1 ? ' ' : ''
  if (CJK.test(open.text.slice(-1)) || CJK.test(run.text.slice(0, 1)))
    return gap > run.size * 0.8 ? '\u3000' : gap > run.size * 0.45 ? ' ' : ''
  return gap > run.size * (run.space ? 0.08 : 0.22) ? ' ' : ''
}

function heaviest(row: Run[]) {
  return (chunk: Chunk): Chunk => {
    const inside = row.filter((run) => run.x >= chunk.x - 0.5 && run.right <= chunk.right + 0.5)
    return { ...chunk, font: commonest(inside, ({ font }) => font) ?? chunk.font }
  }
}

/** Typesetting leaves a sliver between a Kanji and a letter or a figure, which is read for a space that nobody typed. */
function closed({ text, marks }: Chunk): Pick<Chunk, 'text' | 'marks'> {
  const letters = text.match(new RegExp(CJK.source, 'gu'))?.length ?? 0
  if (letters < text.length * 0.3) return { text, marks }
  const slivers = [...text.matchAll(SLIVER)].map(({ index }) => index)
  const before = (at: number) => slivers.filter((sliver) => sliver < at).length
  return { text: text.replace(SLIVER, ''), marks: marks.map((mark) => ({ ...mark, at: mark.at - before(mark.at) })) }
}
