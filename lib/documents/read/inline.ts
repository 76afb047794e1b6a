import { draftBlocks, kindsOf, leadOf } from '../blocks.ts'
import { CJK } from '../line-joins.ts'
import { readLines } from '../lines.ts'
import type { Part } from './assemble.ts'

/** What surrounds words. `lead` is used up by the first that come. */
export type Place = { kind: Part['kind']; level?: number; cell?: Part['cell']; lead?: { text: string }; note?: string }
type Marks = { has: (note: string) => boolean }

/** The words of one block while they are gathered from the pieces into which markup cuts them. */
export class Inline {
  isTitle = false
  readonly #place: Place
  readonly #page: number
  readonly #notes: Marks
  #text = ''
  #marks: { at: number; note: string }[] = []
  #bold = 0
  #weight = 0
  #broken = false

  constructor(place: Place, page: number, notes: Marks) {
    this.#place = place
    this.#page = page
    this.#notes = notes
  }

  write(words: string, verbatim = false) {
    const value = verbatim ? words : unwrapped(words)
    for (const [piece] of value.matchAll(/\s+|\S+/g)) {
      if (!/\S/.test(piece)) this.#space(piece, verbatim)
      else {
        this.#text += piece
        if (this.#weight > 0) this.#bold += piece.length
      }
    }
  }

  break() {
    this.#text = this.#text.trimEnd()
    if (!this.#text) return
    this.#text += '\n'
    this.#broken = true
  }

  mark(note: string) {
    this.#marks.push({ at: this.#text.trimEnd().length, note })
  }

  embolden(inside: () => void) {
    this.#weight += 1
    inside()
    this.#weight -= 1
  }

  close(): Part[] {
    const text = this.#text.trim()
    if (!text) return []
    const { kind, level, cell, note } = this.#place
    const lead = this.#place.lead?.text ?? ''
    if (this.#place.lead) this.#place.lead.text = ''
    if (note !== undefined && this.#notes.has(note)) return [this.#noteOf(note, text, lead)]
    const part = { text, page: this.#page, marks: this.#marks.filter(({ at }) => at <= text.length) }
    if (this.isTitle) return [{ ...part, text: text.replaceAll('\n', ' '), kind: 'title' }]
    if (cell) return [{ ...part, kind, lead, cell }]
    if (kind === 'heading') return [{ ...part, text: text.replaceAll('\n', ' '), kind, level }]
    if (kind === 'listItem')
      return [{ ...part, text: text.replaceAll('\n', ' '), kind: lead ? kind : 'paragraph', lead }]
    if (this.#broken && text.includes('\n')) return this.#lines(text)
    return this.#isBoldLine(text) ? [{ ...part, kind: 'heading' }] : [plain(part)]
  }

  #space(piece: string, verbatim: boolean) {
    if (verbatim && piece.includes('\n')) {
      this.#broken = true
      this.#text += piece
    } else if (this.#text && !/\s$/.test(this.#text)) this.#text += piece === '\u3000' || piece === '\t' ? piece : ' '
  }

  /** A paragraph cut by line breaks: a list of people, an address, or verse; put together as a plain text would be. */
  #lines(text: string): Part[] {
    const drafts = draftBlocks(readLines(text))
    if (drafts.length === 1)
      return [{ ...plain({ text: drafts[0]?.text ?? '', page: this.#page }), marks: this.#marks.slice(0, 0) }]
    const kinds = kindsOf(drafts)
    return drafts.map((draft, index) => {
      const lead = leadOf(draft)
      const found = kinds[index] ?? 'paragraph'
      const kind = found === 'title' ? 'paragraph' : found
      return { kind, lead: draft.text.slice(0, lead), text: draft.text.slice(lead), page: this.#page }
    })
  }

  #noteOf(note: string, text: string, lead: string): Part {
    const [typed = ''] = /^(?:\[?\d{1,3}\]?[.)]?|[*†‡])\s+/.exec(text) ?? []
    const words = text.slice(typed.length).replaceAll('\n', ' ')
    return { kind: 'footnote', lead: typed || lead.replace('.', ''), text: words, page: this.#page, note }
  }

  #isBoldLine(text: string) {
    const letters = text.replace(/\s/g, '').length
    return this.#bold >= letters && text.length <= 120 && !/[.。,、]$/u.test(text)
  }
}

/** A paragraph that begins with a bullet or a number of its own, typed by hand, is an item. */
function plain(part: { text: string; page: number; marks?: Part['marks'] }): Part {
  const [kind = 'paragraph'] = kindsOf([{ ...part, turns: [], entry: false, alone: false }]).filter(
    (each) => each === 'listItem',
  )
  const lead = kind === 'listItem' ? leadOf({ ...part, turns: [], entry: false, alone: false }) : 0
  const marks = part.marks?.map((mark) => ({ ...mark, at: mark.at - lead }))
  return { ...part, kind, lead: part.text.slice(0, lead), text: part.text.slice(lead), marks }
}

/** Source text may be wrapped anywhere: a line's end is a space between words and nothing between Japanese characters. */
function unwrapped(words: string) {
  return words.replace(/(\S?)[ \t]*[\r\n]\s*(\S?)/g, (_, before: string, after: string) =>
    before && after && (CJK.test(before) || CJK.test(after)) ? before + after : `${before} ${after}`,
  )
}
