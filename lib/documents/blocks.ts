import {
  beginsBlock,
  bulletOf,
  continues,
  type Ends,
  firstWord,
  footnoteMark,
  isHeading,
  isListItem,
  seam,
  wordsOf,
} from './joins.ts'
import { type Line, runsOf } from './lines.ts'
import type { BlockKind } from './structure.ts'

/** A block before it has a place: `turns` are the positions within it at which a page begins. */
export type Draft = { text: string; page: number; turns: { at: number; page: number }[]; entry: boolean }

/** A block that is still growing; in parts, since joining them at each line would cost the square of its length. */
type Open = Omit<Draft, 'text'> & Ends & { parts: string[]; length: number; lines: number }

/** `Tateo Arimoto, Adjunct Professor, …`: two to four words of a name, a comma, what the person is. */
const ENTRY = /^\p{Lu}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,3}, \S/u
/** A line that ends before this share of the usual width, though the next word would have fitted, ends on purpose. */
const FULL = 0.8
/** Longer lines were never wrapped. */
const LONGEST_WRAPPED = 200

/** No heading and no mark of a footnote is longer, and no ending that matters. */
const ENDS = 200

/** Puts the lines of a text together again into the blocks that they were before they were wrapped. */
export function draftBlocks(lines: Line[]): Draft[] {
  const words = wordsOf(lines)
  const entries = rosterEntries(lines)
  const width = usualWidth(lines)
  const blocks: Open[] = []
  let before: Line | undefined
  for (const line of lines) {
    const open = blocks.at(-1)
    const mayWrap = !line.first && !entries.has(line)
    if (open && before && (continues(open, line.text) || (mayWrap && isWrapped(blocks, before, line, width)))) {
      append(open, before, line, seam(open, line.text, words))
    } else {
      blocks.push(begin(line, entries.has(line)))
    }
    before = line
  }
  return blocks.map(({ parts, page, turns, entry }) => ({ text: parts.join(''), page, turns, entry }))
}

export function kindOf(draft: Draft, index: number): BlockKind {
  if (footnoteMark(draft.text)) return 'footnote'
  if (isListItem(draft.text) || draft.entry) return 'listItem'
  if (index === 0 && draft.text.length <= LONGEST_WRAPPED && !/[.。]$/u.test(draft.text)) return 'title'
  return isHeading(draft.text) ? 'heading' : 'paragraph'
}

/** Where the words of a block begin, behind its bullet or mark. */
export function leadOf(draft: Draft) {
  return (footnoteMark(draft.text) ?? bulletOf(draft.text)).length
}

function begin({ text, page }: Line, entry: boolean): Open {
  return { parts: [text], length: text.length, lines: 1, head: text, tail: text, page, turns: [], entry }
}

function append(open: Open, before: Line, { text, page }: Line, { glue, dropsHyphen }: ReturnType<typeof seam>) {
  if (dropsHyphen) open.parts.push((open.parts.pop() ?? '').slice(0, -1))
  open.parts.push(glue, text)
  open.length += glue.length + text.length - (dropsHyphen ? 1 : 0)
  open.lines += 1
  if (open.head.length <= ENDS) open.head = open.parts.join('')
  open.tail = (dropsHyphen ? open.tail.slice(0, -1) : open.tail).concat(glue, text).slice(-ENDS)
  if (page !== before.page) open.turns.push({ at: open.length - text.length, page })
}

/** Was the line before broken only because its width was used up? Asked of lines with no gap between them. */
function isWrapped(blocks: Open[], before: Line, line: Line, width: number) {
  const open = blocks.at(-1)
  if (!open || beginsBlock(line.text)) return false
  // A title may stand over its subtitle: `Roundtable:` and `What actions are called for …?`
  if (blocks.length === 1 && open.lines === 1 && /[:：]$/u.test(before.text)) return true
  if (isHeading(open.head)) return false
  return before.text.length + 1 + firstWord(line.text).length > width * FULL
}

/** The lines that begin an entry in a run that is a list of people without bullets. */
function rosterEntries(lines: Line[]) {
  const rosters = runsOf(lines)
    .map((run) => ({ run, entries: run.filter((line) => ENTRY.test(line.text)) }))
    .filter(({ run, entries }) => entries.length >= 3 && entries.length >= run.length / 2)
  return new Set(rosters.flatMap(({ entries }) => entries))
}

/** The width to which a text is wrapped: nine in ten of its lines are no longer. */
function usualWidth(lines: Line[]) {
  const lengths = lines.map((line) => line.text.length).filter((length) => length <= LONGEST_WRAPPED)
  return lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0
}
