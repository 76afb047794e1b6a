import type { Block, Footnote, Span, Structure } from '../documents/structure.ts'

/** A passage of R-`number`; `first`: where it begins, for its anchor and its note in the margin. */
export type Mark = Span & { number: number; key: string }

/** A stretch in which nothing changes: words, the passages they belong to, what begins with them. */
export type Piece = {
  text: string
  start: number
  marks: Mark[]
  /** Passages that begin here. */
  begins: Mark[]
  /** The page that begins here, within a block. */
  page: number | null
  /** The words are the mark of this footnote, often misread. */
  footnote: number | null
}

export type MarkedBlock = Pick<Block, 'kind' | 'page'> & Span & { pieces: Piece[]; footnote: Footnote | null }

/** Blocks of a normalized text cut wherever a passage, a page or the mark of a footnote begins or ends. */
export function markedBlocks(text: string, structure: Structure, blocks: Block[], marks: Mark[]): MarkedBlock[] {
  return blocks.map((block) => ({
    ...block,
    footnote: structure.footnotes.find((note) => note.start === block.start) ?? null,
    pieces: piecesOf(text, block, structure, marks),
  }))
}

function piecesOf(text: string, block: Span, { pages, footnotes }: Structure, marks: Mark[]): Piece[] {
  const references = footnotes.flatMap(({ number, reference }) => (reference ? { number, ...reference } : []))
  const turns = pages.filter((page) => page.start > block.start)
  const cuts = [...marks, ...references]
    .flatMap(({ start, end }) => [start, end])
    .concat(turns.map(({ start }) => start))
  const inside = cuts.filter((cut) => cut > block.start && cut < block.end)
  const bounds = [...new Set([block.start, ...inside, block.end])].toSorted((a, b) => a - b)
  return bounds.slice(0, -1).map((start, index) => {
    const span = { start, end: bounds[index + 1] ?? block.end }
    return {
      text: text.slice(span.start, span.end),
      start,
      marks: marks.filter((mark) => covers(mark, span)),
      begins: marks.filter((mark) => mark.start === start || (index === 0 && mark.start < start && mark.end > start)),
      page: turns.find((turn) => turn.start === start)?.number ?? null,
      footnote: references.find((reference) => covers(reference, span))?.number ?? null,
    }
  })
}

const covers = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end
