import { z } from 'zod'
import { Language } from '../db/generated/enums.ts'
import { languageOf } from '../language-of.ts'
import { type Draft, draftBlocks, kindsOf, leadOf } from './blocks.ts'
import { footnotesOf } from './footnotes.ts'
import { readLines, withoutPageNumbers } from './lines.ts'
import { type Block, pageAt, pagesOf, structure } from './structure.ts'

/** Raised with every change that gives any text other positions; a document keeps the version that it was read with. */
export const NORMALIZER_VERSION = 2

export const normalized = structure.extend({ version: z.number(), text: z.string(), language: z.enum(Language) })

export type Normalized = z.infer<typeof normalized>

const GAP = '\n\n'

/**
 * Reads a plain text as its author meant it: wrapped lines joined, one blank line between blocks, no word changed (a
 * misread "Al" for "AI" stays). Page breaks, page numbers and footnote marks do not show in the text; they are kept beside it.
 * Normalizing a normalized text gives the same text.
 */
export function normalize(raw: string): Normalized {
  const { lines, furniture } = withoutPageNumbers(readLines(raw))
  const drafts = draftBlocks(lines)
  const text = drafts.map((draft) => draft.text).join(GAP)
  const starts = startsOf(drafts)
  const pages = pagesOf(turnsOf(drafts, starts), text.length)
  const kinds = kindsOf(drafts)
  const blocks: Block[] = []
  const marks = new Map<Block, string>()
  for (const [index, draft] of drafts.entries()) {
    const at = starts[index] ?? 0
    const lead = kinds[index] === 'heading' ? 0 : leadOf(draft)
    const start = at + lead
    const kind = kinds[index] ?? 'paragraph'
    const block = { kind, start, end: at + draft.text.length, page: pageAt({ pages }, start) }
    blocks.push(block)
    if (kind === 'footnote') marks.set(block, draft.text.slice(0, lead).trim())
  }
  const footnotes = footnotesOf(text, blocks, marks)
  return {
    version: NORMALIZER_VERSION,
    text,
    language: languageOf(text),
    blocks,
    pages,
    footnotes,
    ...(furniture.length > 0 && { furniture }),
  }
}

function startsOf(drafts: Draft[]) {
  let next = 0
  return drafts.map((draft) => {
    const start = next
    next += draft.text.length + GAP.length
    return start
  })
}

function turnsOf(drafts: Draft[], starts: number[]) {
  return drafts.flatMap((draft, index) => {
    const at = starts[index] ?? 0
    return [{ at, page: draft.page }, ...draft.turns.map((turn) => ({ at: at + turn.at, page: turn.page }))]
  })
}
