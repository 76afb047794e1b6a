import { isHeadline, isLeadIn, isParticular, numberOf } from '../../headlines.ts'
import type { Words } from '../../hyphens.ts'
import { beginsBlock, bulletOf, CJK, continues, isHeading, isListItem, seam } from '../../line-joins.ts'
import type { Part } from '../assemble.ts'
import type { Line, Setting } from './line.ts'

type Growing = Part & {
  last: Line
  lines: number
  head: Line
  turns: { at: number; page: number }[]
  marks: { at: number; note: string }[]
}

const FINISHED = /[.!?:;)\]"”』」）。！？：；…]$/u

export class Paragraphs {
  readonly parts: Part[] = []
  /** Whether any heading is set in letters of its own. */
  isDisplayed = false
  readonly #setting: Setting
  readonly #words: Words
  #open: Growing | undefined

  constructor(setting: Setting, words: Words) {
    this.#setting = setting
    this.#words = words
  }

  /** `after`: the line below, by which a heading is told from a short paragraph. */
  add(line: Line, after: Line | undefined) {
    const open = this.#open
    const found = this.#kindOf(line, after)
    // The last line of a paragraph may end with a colon as a heading does.
    const inside = found === 'heading' && open && isLabel(line, this.#setting) && this.#goesOn(open, line)
    const kind = inside ? 'paragraph' : found
    const same = open && (kind === 'heading' ? this.#sameHeading(open, line) : this.#goesOn(open, line))
    if (same) this.#append(open, line)
    else this.#begin(line, kind)
  }

  put(...parts: Part[]) {
    this.#open = undefined
    this.parts.push(...parts)
  }

  /** Whether the last block may still grow, so that footnotes had better wait. */
  get isOpen() {
    return this.#open !== undefined && !FINISHED.test(this.#open.text)
  }

  #kindOf(line: Line, after: Line | undefined): Part['kind'] {
    const { size, font, pitch } = this.#setting
    if (bulletOf(line.text) || line.text.length > 160) return 'paragraph'
    if (isHeading(line.text) && !isLeadIn(line.text)) return 'heading'
    if (!isHeadline(line.text))
      return line.size >= size * 1.25 && !FINISHED.test(line.text) && !isParticular(line.text) ? 'heading' : 'paragraph'
    if (line.size >= size * 1.12) return 'heading'
    const before = line.gap === null || line.gap > pitch * 1.25
    if (line.font !== font && line.size >= size * 0.98 && before) return 'heading'
    const under =
      after && after.size >= size * 0.98 && after.gap !== null && after.gap > pitch * 1.15 && after.font === font
    const short = after !== undefined && this.#isShort(line, after, 0)
    const number = numberOf(line.text)
    const over = after && (isProse(after) || (number !== null && numberOf(after.text) !== null))
    return before && under && short && over ? 'heading' : 'paragraph'
  }

  #sameHeading(open: Growing, line: Line) {
    const { last } = open
    if (open.kind !== 'heading' || last.page !== line.page || line.gap === null || line.gap > 1.9) return false
    return (
      last.size === line.size && last.font === line.font && !beginsBlock(line.text) && !this.#isShort(last, line, 0.5)
    )
  }

  #goesOn(open: Growing, line: Line) {
    const { last } = open
    if (open.kind === 'heading' || Math.abs(last.size - line.size) > 0.6 || bulletOf(line.text)) return false
    const ends = { head: open.text.slice(0, 200), tail: open.text.slice(-200) }
    if (line.page !== last.page || line.gap === null) {
      if (this.#isIndented(line, last)) return false
      const full = !this.#isShort(last, line, 0) && !FINISHED.test(open.text) && !beginsBlock(line.text)
      return full || continues(ends, line.text)
    }
    if (line.gap > this.#setting.pitch * 1.25) return false
    if (beginsBlock(line.text) && (this.#isShort(last, line, 0) || FINISHED.test(open.text))) return false
    if (open.kind === 'listItem' && line.x < open.head.x - 2) return false
    if (open.kind !== 'listItem' && this.#isIndented(line, last)) return false
    return !this.#isShort(last, line, 0) || continues(ends, line.text)
  }

  /** The first line of a paragraph may be set in by a letter or two. */
  #isIndented(line: Line, last: Line) {
    return line.x > line.left + line.size * 0.7 &&
      line.x > last.x + line.size * 0.7 - (last.left - line.left) &&
      !CJK.test(last.text.slice(-1))
      ? true
      : line.x - line.left > line.size * 0.7 && last.x - last.left < line.size * 0.3
  }

  /** Did this line end although the next word would have fitted? Then it ended on purpose. */
  #isShort(last: Line, line: Line, slack: number) {
    const [word = ''] = line.text.split(/\s/)
    const letter = (line.right - line.x) / Math.max(1, line.text.length)
    const width = CJK.test(word.slice(0, 2)) ? line.size * 2.5 : (word.length + 1.2) * letter * 1.05
    return last.right + width * (1 + slack) < last.edge - last.size * 0.3
  }

  #begin(line: Line, found: Part['kind']) {
    const kind = found === 'paragraph' && isListItem(line.text) ? 'listItem' : found
    const lead = kind === 'listItem' ? bulletOf(line.text) : ''
    const marks = line.marks.map(({ at, note }) => ({ at: Math.max(0, at - lead.length), note }))
    const text = line.text.slice(lead.length)
    const gap = line.gap === null || line.gap > this.#setting.pitch * 1.25
    if (kind === 'heading' && !isLabel(line, this.#setting) && this.parts.length > 0)
      this.isDisplayed ||= line.font !== this.#setting.font || line.size >= this.#setting.size * 1.12
    const level = kind === 'heading' ? (line.size >= this.#setting.size * 1.12 ? 1 : 2) : undefined
    const open = { kind, text, lead, level, gap, page: line.page, turns: [], marks, last: line, head: line, lines: 1 }
    this.#open = open
    this.parts.push(open)
  }

  #append(open: Growing, line: Line) {
    const { glue, dropsHyphen } = seam({ head: open.text.slice(0, 200), tail: open.text }, line.text, this.#words)
    if (dropsHyphen) open.text = open.text.slice(0, -1)
    open.text += glue
    const at = open.text.length
    if (line.page !== open.last.page) open.turns.push({ at, page: line.page })
    open.marks.push(...line.marks.map((mark) => ({ ...mark, at: at + mark.at })))
    open.text += line.text
    open.last = line
    open.lines += 1
  }
}

function isProse({ text, right, left, edge }: Line) {
  return right > left + (edge - left) * 0.6 || /[.。]$/u.test(text)
}

/** Is it a heading by nothing but its colon or brackets? */
function isLabel(line: Line, { size, font }: Setting) {
  return line.size < size * 1.12 && line.font === font && isHeading(line.text)
}
