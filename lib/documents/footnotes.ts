import type { Block, Footnote, Span } from './structure.ts'

/**
 * Where a footnote's mark can stand in a text: a superscript; a digit grown onto a word; or what is read for one in a
 * place where it cannot be punctuation: `HFSP' and`, `NEXUS?, demonstrate`.
 */
const MARK =
  /(?<=\p{L}|[.,;)”’])[¹²³⁴⁵⁶⁷⁸⁹]+|(?<=\p{Ll}{3}|\p{Lu}{3})\d{1,2}(?![\p{L}\p{N}-])|(?<=\p{Lu}{2})['’](?=[ ,;])|(?<=\p{L})\?(?=[,;]| \p{Ll})/gu

/**
 * Numbers the footnotes and finds their marks in the text of the same page, first with first. Where there are not as many
 * marks as notes none is paired: a wrong reference is worse than none.
 */
export function footnotesOf(text: string, blocks: Block[], marks: Map<Block, string>): Footnote[] {
  const notes = blocks.filter((block) => block.kind === 'footnote')
  const references = new Map<Block, Span>()
  for (const page of new Set(notes.map((note) => note.page))) {
    const here = notes.filter((note) => note.page === page)
    const found = blocks.filter((block) => block.page === page && block.kind !== 'footnote').flatMap(marksIn(text))
    if (found.length !== here.length) continue
    for (const [index, note] of here.entries()) references.set(note, found[index] ?? note)
  }
  return notes.map((note, index) => ({
    number: index + 1,
    mark: marks.get(note) ?? '',
    start: note.start,
    end: note.end,
    page: note.page,
    reference: references.get(note) ?? null,
  }))
}

function marksIn(text: string) {
  return (block: Block): Span[] =>
    [...text.slice(block.start, block.end).matchAll(MARK)].map((match) => ({
      start: block.start + match.index,
      end: block.start + match.index + match[0].length,
    }))
}
