import { isParticular } from '../../headlines.ts'
import { type Words, wordsOf } from '../../hyphens.ts'
import { seam } from '../../line-joins.ts'
import type { Part } from '../assemble.ts'
import { withHeadings } from '../typewritten.ts'
import type { Page } from './furniture.ts'
import { type Line, linesOf, settingOf, withEdges } from './line.ts'
import { type PrintedNote, withoutNotes } from './notes.ts'
import { Paragraphs } from './paragraphs.ts'
import { type PrintedCell, tablesIn } from './table.ts'

export function partsOf(pages: Page[]): Part[] {
  const all = withEdges(pages.flatMap(linesOf))
  const sheets = pages.map(({ number }) => all.filter((line) => line.page === number))
  const setting = settingOf(all)
  const words = wordsOf(all)
  const paragraphs = new Paragraphs(setting, words)
  let tables = 0
  let waiting: Part[] = []
  for (const sheet of sheets) {
    const { body, notes } = withoutNotes(sheet, setting)
    const found = tablesIn(body)
    for (const [index, line] of body.entries()) {
      const table = found.find(({ from, to }) => from <= index && index < to)
      if (table?.from === index) {
        paragraphs.put(...table.cells.map((cell) => cellPart(cell, tables, words)))
        tables += 1
      }
      if (!table) paragraphs.add(line, body[index + 1])
      // Notes of the page before stand behind the paragraph that went on from there.
      if (waiting.length > 0 && !paragraphs.isOpen) {
        paragraphs.put(...waiting)
        waiting = []
      }
    }
    waiting.push(...notes.map((note) => notePart(note, words)))
    if (!paragraphs.isOpen) {
      paragraphs.put(...waiting)
      waiting = []
    }
  }
  paragraphs.put(...waiting)
  return withTitle(paragraphs.isDisplayed ? paragraphs.parts : withHeadings(paragraphs.parts))
}

function cellPart({ row, column, lines }: PrintedCell, table: number, words: Words): Part {
  return { kind: 'tableCell', text: joined(lines, words), page: lines[0]?.page ?? 1, cell: { table, row, column } }
}

function notePart({ lead, note, lines }: PrintedNote, words: Words): Part {
  const [first] = lines
  const text = joined(lines, words).slice(lead.length)
  return { kind: 'footnote', lead: `${lead.trim()} `, text, page: first?.page ?? 1, note: keyOf(first, note) }
}

function joined(lines: { text: string }[], words: Words) {
  return lines.reduce((text, line) => {
    if (!text) return line.text
    const { glue, dropsHyphen } = seam({ head: text.slice(0, 200), tail: text }, line.text, words)
    return (dropsHyphen ? text.slice(0, -1) : text) + glue + line.text
  }, '')
}

function keyOf(line: Line | undefined, note: string) {
  return `${line?.page} ${note}`
}

/** The first heading is the title when nothing but particulars stands before it; else the first block, when it could be one. */
function withTitle(parts: Part[]): Part[] {
  const first = parts.findIndex((part) => !isParticular(part.text))
  const part = parts[first]
  if (
    part &&
    part.text.length <= 200 &&
    (part.kind === 'heading' || (part.kind === 'paragraph' && !/[.。]$/u.test(part.text)))
  ) {
    part.kind = 'title'
    part.level = undefined
  }
  return parts
}
