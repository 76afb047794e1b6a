import { isCut } from '../../line-joins.ts'
import type { Chunk } from './chunks.ts'
import type { Page } from './furniture.ts'
import { commonest } from './glyphs.ts'
import type { Row } from './order.ts'

/** A line of print. `gap`: from the baseline above to its own, in its letters' size; null at the head of a column. */
export type Line = {
  text: string
  marks: Chunk['marks']
  x: number
  right: number
  y: number
  size: number
  font: string
  left: number
  edge: number
  inColumn: boolean
  page: number
  height: number
  gap: number | null
  chunks: Chunk[]
}

export function linesOf(page: Page): Line[] {
  return page.rows.flatMap((row, index) => {
    const line = lineOf(row, page)
    if (!line) return []
    const above = page.rows[index - 1]
    const sameColumn = above && above.left === row.left && above.width === row.width && above.y < row.y
    return [{ ...line, gap: sameColumn ? (row.y - above.y) / line.size : null }]
  })
}

function lineOf({ chunks, y, left, width, inColumn }: Row, { number, height }: Page): Omit<Line, 'gap'> | null {
  const [first] = chunks
  if (!first) return null
  let text = ''
  const marks: Chunk['marks'] = []
  for (const chunk of chunks) {
    if (text) text += '\t'
    marks.push(...chunk.marks.map(({ at, note }) => ({ at: text.length + at, note: `${number} ${note}` })))
    text += chunk.text
  }
  const main = chunks.toSorted((a, b) => b.text.length - a.text.length)[0] ?? first
  const right = Math.max(...chunks.map((chunk) => chunk.right))
  const { size, font } = main
  const place = { x: first.x, right, y, left, edge: left + width, inColumn, page: number, height }
  return { text, marks, size, font, ...place, chunks }
}

/**
 * The same lines with the right edge to which they are set: as far as lines go whose sentence plainly goes on below. Where
 * hardly any does, the edge is that of the page.
 */
export function withEdges(lines: Line[]): Line[] {
  const keyOf = ({ left, inColumn }: Line) => `${Math.round(left / 12)} ${inColumn}`
  const edges = new Map<string, { right: number; count: number }>()
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || next.gap === null || line.chunks.length > 1 || !isCut(line.text, next.text)) continue
    const { right = 0, count = 0 } = edges.get(keyOf(line)) ?? {}
    edges.set(keyOf(line), { right: Math.max(right, line.right), count: count + 1 })
  }
  return lines.map((line) => {
    const edge = edges.get(keyOf(line))
    return edge && edge.count >= 2 ? { ...line, edge: Math.max(edge.right, line.right) } : line
  })
}

/** What most of a document is set in. `pitch`: from line to line within a paragraph, in the letters' size. */
export type Setting = { size: number; font: string; pitch: number }

export function settingOf(lines: Line[]): Setting {
  const size = commonest(lines, (line) => line.size) ?? 10
  const body = lines.filter((line) => line.size === size)
  const within = lines.flatMap((line, index) => {
    const above = lines[index - 1]
    const goesOn = above && above.size === size && line.size === size && isCut(above.text, line.text)
    return goesOn && line.gap !== null && line.gap < 2.6 && line.chunks.length === 1 ? [line.gap] : []
  })
  const any = body.flatMap(({ gap }) => (gap !== null && gap > 0.9 && gap < 2.4 ? [gap] : []))
  // Where hardly any sentence goes on below, the lower fifth of all distances is safely within paragraphs.
  const pitch = within.length >= 3 ? at(within, 0.5) : at(any, 0.2)
  return { size, font: commonest(body, (line) => line.font) ?? '', pitch: pitch ?? 1.4 }
}

function at(values: number[], share: number) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]
}
