import type { Line } from './line.ts'

export type PrintedCell = { row: number; column: number; lines: { text: string; page: number }[] }
type Table = { from: number; to: number; cells: PrintedCell[] }

/** Columns whose lines begin within so many points of each other are one. */
const NEAR = 5

/** Runs of lines that are cut into columns at the same places. `to`: behind the last of them. */
export function tablesIn(lines: Line[]): Table[] {
  const tables: Table[] = []
  for (let from = 0; from < lines.length; from += 1) {
    if ((lines[from]?.chunks.length ?? 0) < 2) continue
    const to = endOf(lines, from)
    const cells = cellsOf(lines.slice(from, to))
    if (!cells) continue
    tables.push({ from, to, cells })
    from = to - 1
  }
  return tables
}

/** As long as lines have columns, or stand under one that is not the first and so go on in its cell. */
function endOf(lines: Line[], from: number) {
  const starts = (lines[from]?.chunks ?? []).map((chunk) => chunk.x)
  let to = from + 1
  for (; to < lines.length; to += 1) {
    const line = lines[to]
    if (!line || line.gap === null || line.gap > 4) break
    if (line.chunks.length >= 2) starts.push(...line.chunks.map((chunk) => chunk.x))
    else if (!isUnder(line, starts, lines, to)) break
  }
  return to
}

/** A lone piece belongs to a cell when it begins where cells begin, and at the first column when it stays within that. */
function isUnder(line: Line, starts: number[], lines: Line[], index: number) {
  if (!starts.some((start) => Math.abs(start - line.x) < NEAR)) return false
  const first = Math.min(...starts)
  if (Math.abs(line.x - first) >= NEAR) return true
  // Heads of columns may be centred: a column is where several pieces begin.
  const begun = starts.filter((start) => starts.filter((each) => Math.abs(each - start) < NEAR).length > 1)
  const second = Math.min(...begun.filter((start) => start > first + NEAR))
  const gap = line.gap ?? 9
  return line.right < second && (gap < 1.25 || (gap < 1.6 && (lines[index + 1]?.chunks.length ?? 0) >= 2))
}

function cellsOf(lines: Line[]): PrintedCell[] | null {
  const columns = columnsOf(lines)
  if (columns.length < 2 || lines.filter((line) => line.chunks.length >= 2).length < 2) return null
  const gaps = lines.slice(1).map((line) => line.gap ?? 0)
  const tight = Math.min(...gaps)
  const spaced = Math.max(...gaps) > tight * 1.15
  const cells: PrintedCell[] = []
  let row = 0
  for (const [index, line] of lines.entries()) {
    const atFirst = line.chunks.some((chunk) => columnAt(columns, chunk.x) === 0)
    const apart = (line.gap ?? 0) > tight * 1.15
    if (index > 0 && (spaced ? apart : atFirst)) row += 1
    for (const { x, text } of line.chunks) {
      const column = columnAt(columns, x)
      const cell = cells.find((each) => each.row === row && each.column === column)
      if (cell) cell.lines.push({ text, page: line.page })
      else cells.push({ row, column, lines: [{ text, page: line.page }] })
    }
  }
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column)
}

/** Where columns begin: places at which at least a third of the lines have a piece that begins. */
function columnsOf(lines: Line[]) {
  const columns: { x: number; count: number }[] = []
  for (const { x } of lines.flatMap((line) => line.chunks)) {
    const column = columns.find((each) => Math.abs(each.x - x) < NEAR)
    if (column) column.count += 1
    else columns.push({ x, count: 1 })
  }
  const enough = Math.max(2, lines.length / 3)
  return columns
    .filter((column) => column.count >= enough)
    .map(({ x }) => x)
    .toSorted((a, b) => a - b)
}

function columnAt(columns: number[], x: number) {
  return Math.max(
    0,
    columns.findLastIndex((column) => column <= x + NEAR),
  )
}
