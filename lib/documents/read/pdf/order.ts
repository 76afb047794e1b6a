import type { Chunk } from './chunks.ts'

/** Chunks on one baseline of one column. `left` and `width` are of the column. */
export type Row = { chunks: Chunk[]; y: number; left: number; width: number }

/** Narrower than this, in points, no column of prose is. */
const NARROWEST = 110

/** The rows of a page in the order in which they are read: column after column wherever prose stands in columns. */
export function inOrder(chunks: Chunk[]): Row[] {
  const left = Math.min(...chunks.map((chunk) => chunk.x))
  const right = Math.max(...chunks.map((chunk) => chunk.right))
  const rows = rowsIn(chunks, left, right - left)
  const gutter = gutterOf(rows, left, right)
  if (gutter === null) return rows
  return bandsOf(rows, gutter).flatMap((band) => {
    if (!band.split || !isProse(band.rows, gutter, left, right)) return band.rows
    const all = band.rows.flatMap((row) => row.chunks)
    return [
      ...inOrder(all.filter((chunk) => chunk.right <= gutter)),
      ...inOrder(all.filter((chunk) => chunk.right > gutter)),
    ]
  })
}

function rowsIn(chunks: Chunk[], left: number, width: number): Row[] {
  const rows: Row[] = []
  for (const chunk of chunks.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(row.y - chunk.y) < 0.25 * chunk.size) row.chunks.push(chunk)
    else rows.push({ chunks: [chunk], y: chunk.y, left, width })
  }
  for (const row of rows) row.chunks.sort((a, b) => a.x - b.x)
  return rows
}

/** Where fewest rows are crossed near the middle; null unless most rows keep clear of it. */
function gutterOf(rows: Row[], left: number, right: number) {
  if (right - left < NARROWEST * 2) return null
  let best: { at: number; crossed: number; room: number } | null = null
  for (let at = left + (right - left) * 0.3; at < left + (right - left) * 0.7; at += 2) {
    const crossed = rows.filter((row) => crosses(row, at)).length
    const room = roomAt(rows, at)
    if (!best || crossed < best.crossed || (crossed === best.crossed && room > best.room)) best = { at, crossed, room }
  }
  return best && best.crossed < rows.length * 0.7 ? best.at : null
}

function crosses(row: Row, at: number) {
  return row.chunks.some((chunk) => chunk.x < at && chunk.right > at)
}

/** How far the nearest ends of text are from here, on the rows that are not crossed. */
function roomAt(rows: Row[], at: number) {
  const ends = rows
    .filter((row) => !crosses(row, at))
    .flatMap((row) => row.chunks.flatMap(({ x, right }) => [x, right]))
  return Math.min(...ends.map((end) => Math.abs(end - at)))
}

function bandsOf(rows: Row[], gutter: number) {
  const bands: { split: boolean; rows: Row[] }[] = []
  for (const row of rows) {
    const split = !crosses(row, gutter)
    const band = bands.at(-1)
    if (band?.split === split) band.rows.push(row)
    else bands.push({ split, rows: [row] })
  }
  return bands
}

/** Prose fills its columns; the cells of a table do not. */
function isProse(rows: Row[], gutter: number, left: number, right: number) {
  const chunks = rows.flatMap((row) => row.chunks)
  const halves = [
    { lines: chunks.filter((chunk) => chunk.right <= gutter), width: gutter - left },
    { lines: chunks.filter((chunk) => chunk.right > gutter), width: right - gutter },
  ]
  return halves.every(({ lines, width }) => {
    const full = lines.filter((line) => line.right - line.x > width * 0.7)
    return lines.length >= 3 && full.length >= lines.length * 0.5
  })
}
