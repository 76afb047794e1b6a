import { languageOf } from '../../language-of.ts'
import type { Normalized } from '../normalize.ts'
import { type Block, type BlockKind, type Cell, type Footnote, pagesOf, type Structure } from '../structure.ts'

/**
 * A block before it has a place. `lead`: its bullet or number, with the space behind it. `turns`: where in `text` a page
 * begins. `marks`: where in `text` stood the mark of a footnote; `note`: the key by which marks find this footnote.
 * `gap`: an empty line was left before it.
 */
export type Part = {
  kind: BlockKind
  text: string
  page: number
  lead?: string
  level?: number
  cell?: Cell
  turns?: { at: number; page: number }[]
  marks?: { at: number; note: string }[]
  note?: string
  gap?: boolean
}

/** Gives every part its place in one text: a blank line between blocks, a line to a row, a tab between cells. */
export function assemble(parts: Part[], version: number, furniture: Structure['furniture'] = []): Normalized {
  const kept = parts.filter((part) => part.text)
  const blocks: Block[] = []
  const turns: { at: number; page: number }[] = []
  const references = new Map<string, number>()
  const pieces: string[] = []
  let at = 0
  const write = (words: string) => {
    pieces.push(words)
    at += words.length
  }
  for (const [index, part] of kept.entries()) {
    write(gapBetween(kept[index - 1], part))
    // A footnote waits for the end of the block above it, which may be on the next page already.
    if (part.page > (turns.at(-1)?.page ?? 0)) turns.push({ at, page: part.page })
    write(part.lead ?? '')
    for (const turn of part.turns ?? []) turns.push({ at: at + turn.at, page: turn.page })
    for (const mark of part.marks ?? []) references.set(mark.note, at + mark.at)
    const { kind, page, level, cell } = part
    const start = at
    write(part.text)
    blocks.push({ kind, start, end: at, page, ...(level && { level }), ...(cell && { cell }) })
  }
  const text = pieces.join('')
  const notes = kept.flatMap((part, index) => (part.kind === 'footnote' ? [{ part, block: blocks[index] }] : []))
  const footnotes = notes.flatMap(({ part, block }, index) =>
    block ? [footnoteOf(part, block, index, references)] : [],
  )
  const structure = {
    blocks,
    pages: pagesOf(turns, text.length),
    footnotes,
    ...(furniture.length > 0 && { furniture }),
  }
  return { version, text, language: languageOf(text), ...structure }
}

function gapBetween(before: Part | undefined, part: Part) {
  if (!before) return ''
  if (!before.cell || before.cell.table !== part.cell?.table) return '\n\n'
  return before.cell.row === part.cell.row ? '\t' : '\n'
}

function footnoteOf(part: Part, { start, end, page }: Block, index: number, references: Map<string, number>): Footnote {
  const at = part.note === undefined ? undefined : references.get(part.note)
  const reference = at === undefined ? null : { start: at, end: at }
  return { number: index + 1, mark: part.lead?.trim() ?? '', start, end, page, reference }
}
