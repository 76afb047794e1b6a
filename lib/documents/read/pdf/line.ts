import type { Chunk } from './chunks.ts'
import type { Page } from './furniture.ts'
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

function lineOf({ chunks, y, left, width }: Row, { number, height }: Page): Omit<Line, 'gap'> | null {
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
  return { text, marks, x: first.x, right, y, size, font, left, edge: left + width, page: number, height, chunks }
}

/** What most of a document is set in. `pitch`: from line to line within a paragraph, in the letters' size. */
export type Setting = { size: number; font: string; pitch: number }

export function settingOf(lines: Line[]): Setting {
  const size = Number(commonest(lines, (line) => String(line.size)) || 10)
  const body = lines.filter((line) => line.size === size)
  const gaps = body.flatMap(({ gap, text }) => (gap !== null && gap < 3 && text.length > 20 ? [gap] : []))
  const near = gaps.toSorted((a, b) => a - b)
  // Where paragraphs are short, their distances are as common as the lines': the lower third is safely within paragraphs.
  return { size, font: commonest(body, (line) => line.font), pitch: near[Math.floor(near.length / 3)] ?? 1.4 }
}

function commonest(lines: Line[], of: (line: Line) => string) {
  const weights = new Map<string, number>()
  for (const line of lines) weights.set(of(line), (weights.get(of(line)) ?? 0) + line.text.length)
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
