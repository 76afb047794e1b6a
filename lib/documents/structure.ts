import { z } from 'zod'

/** Positions are UTF-16 units of the normalized text: `start` inclusive, `end` exclusive. */
export const span = { start: z.number().int().nonnegative(), end: z.number().int().nonnegative() }
const page = z.number().int().positive()

const blockKind = z.enum(['title', 'heading', 'paragraph', 'listItem', 'tableCell', 'footnote'])

/** Where a cell stands; all counted from 0, tables through the whole document. */
const cell = z.object({
  table: z.number().int().nonnegative(),
  row: z.number().int().nonnegative(),
  column: z.number().int().nonnegative(),
})

/**
 * A bullet stands before `start`: the slice of a list item is its words. `page` is where the block begins. `level`: of a
 * heading, 1 the highest, where the source tells.
 */
const block = z.object({
  kind: blockKind,
  ...span,
  page,
  level: z.number().int().positive().optional(),
  cell: cell.optional(),
})

/** Lines at the edge of pages, such as a running title or the page's number: not in the text, but on record. */
const furniture = z.object({ page, text: z.string() })

/**
 * `mark` as read (a superscript is often misread: ' for 1, ? for 2), the span of the note's words, and where the text
 * carries its mark (of no length where the mark was left out of the text); null where that cannot be told.
 */
const footnote = z.object({
  number: z.number().int().positive(),
  mark: z.string(),
  ...span,
  page,
  reference: z.object(span).nullable(),
})

/** What `Document.structure` keeps. Pages follow each other without a gap and cover the whole text. */
export const structure = z.object({
  blocks: z.array(block),
  pages: z.array(z.object({ number: page, ...span })),
  footnotes: z.array(footnote),
  furniture: z.array(furniture).optional(),
})

export type Span = { start: number; end: number }
export type Block = z.infer<typeof block>
export type Cell = z.infer<typeof cell>
export type BlockKind = z.infer<typeof blockKind>
export type Footnote = z.infer<typeof footnote>
export type Structure = z.infer<typeof structure>

/** Where its pages begin and end in a text; of several `turns` to one page, or back to one, the first counts. */
export function pagesOf(turns: { at: number; page: number }[], length: number): Structure['pages'] {
  let last = 0
  const begins = turns.filter(({ page }) => {
    if (page <= last) return false
    last = page
    return true
  })
  return begins.map(({ at, page }, index) => ({
    number: page,
    start: index === 0 ? 0 : at,
    end: begins[index + 1]?.at ?? length,
  }))
}

/** The number of the page on which the character at `offset` stands. */
export function pageAt(document: Pick<Structure, 'pages'>, offset: number) {
  return (document.pages.findLast((each) => each.start <= offset) ?? document.pages[0])?.number ?? 1
}

export function blocksIn(document: Pick<Structure, 'blocks'>, span: Span) {
  return document.blocks.filter((each) => each.start < span.end && span.start < each.end)
}
