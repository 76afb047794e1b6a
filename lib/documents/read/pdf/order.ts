import type { Chunk } from './chunks.ts'

/** Chunks on one baseline of one column, or of the whole page. `left` and `width` are of the column. */
export type Row = { chunks: Chunk[]; y: number; left: number; width: number; inColumn: boolean }

/** Narrower than this, in points, no column of prose is. */
const NARROWEST = 110

/** The rows of a page in the order in which they are read: column after column wherever prose stands in columns. */
export function inOrder(chunks: Chunk[], pageWidth = 0): Row[] {
  const left = Math.min(...chunks.map((chunk) => chunk.x))
  // Where no line is full, the right margin is as wide as the left one.
  const margin = left < pageWidth * 0.3 ? pageWidth - left : 0
  const right = Math.max(margin, ...chunks.map((chunk) => chunk.right))
  const rows = rowsIn(chunks, left, right - left, pageWidth === 0)
  const gutter = gutterOf(rows, left, right)
  if (gutter === null) return rows
  return bandsOf(rows, gutter).flatMap((band) => {
    if (!band.split || !isProse(band.rows, gutter, left, right)) return band.rows
    const { before, within, after } = trimmed(band.rows, gutter)
    const all = within.flatMap((row) => row.chunks)
    return [
      ...before,
      ...inOrder(all.filter((chunk) => chunk.right <= gutter)),
      ...inOrder(all.filter((chunk) => chunk.right > gutter)),
      ...after,
    ]
  })
}

function rowsIn(chunks: Chunk[], left: number, width: number, inColumn: boolean): Row[] {
  const rows: Row[] = []
  for (const chunk of chunks.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(row.y - chunk.y) < 0.25 * chunk.size) row.chunks.push(chunk)
    else rows.push({ chunks: [chunk], y: chunk.y, left, width, inColumn })
  }
  for (const row of rows) row.chunks.sort((a, b) => a.x - b.x)
  return rows
}

/** Just left of where lines of prose begin again and again past the first third, unless what stands beside them goes through. */
function gutterOf(rows: Row[], left: number, right: number) {
  const width = right - left
  if (width < NARROWEST * 2) return null
  const begun = rows.flatMap((row) => row.chunks).filter(({ x }) => x > left + width * 0.3 && x < left + width * 0.75)
  const columns = begun.map(({ x }) => begun.filter((each) => Math.abs(each.x - x) < 3))
  const column = columns.toSorted((a, b) => b.length - a.length)[0] ?? []
  if (column.length < 3 || column.filter(({ x, right: end }) => end - x > width * 0.2).length < column.length / 2)
    return null
  const at = Math.min(...column.map(({ x }) => x)) - 1
  const [top, bottom] = [Math.min(...column.map(({ y }) => y)), Math.max(...column.map(({ y }) => y))]
  const beside = rows.filter(({ y }) => y >= top && y <= bottom)
  return beside.filter((row) => crosses(row, at)).length <= beside.length * 0.3 ? at : null
}

function crosses(row: Row, at: number) {
  return row.chunks.some((chunk) => chunk.x < at && chunk.right > at)
}

/** Short rows above and below the columns keep clear of the gutter too: a wide gap parts them from the columns. */
function trimmed(rows: Row[], gutter: number) {
  const right = (row: Row) => row.chunks.some((chunk) => chunk.x > gutter)
  const isApart = (row: Row | undefined, index: number) =>
    row !== undefined && index > 0 && row.y - (rows[index - 1]?.y ?? row.y) > 1.7 * (row.chunks[0]?.size ?? 0)
  const [first, last] = [rows.findIndex(right), rows.findLastIndex(right)]
  const from = rows.slice(0, first + 1).findLastIndex(isApart)
  const to = rows.findIndex((row, index) => index > last && isApart(row, index))
  const end = to < 0 ? rows.length : to
  return {
    before: rows.slice(0, Math.max(0, from)),
    within: rows.slice(Math.max(0, from), end),
    after: rows.slice(end),
  }
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
