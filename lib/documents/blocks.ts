import { isHeadline, isLeadIn, isParticular, markerOf, numberOf } from './headlines.ts'
import { wordsOf } from './hyphens.ts'
import {
  beginsBlock,
  bulletOf,
  continues,
  type Ends,
  firstWord,
  footnoteMark,
  isCut,
  isHeading,
  isListItem,
  seam,
} from './line-joins.ts'
import { type Line, runsOf } from './lines.ts'
import type { BlockKind } from './structure.ts'

/**
 * A block before it has a place: `turns` are the positions within it at which a page begins. `alone`: one line with a gap
 * before and after it.
 */
export type Draft = {
  text: string
  page: number
  turns: { at: number; page: number }[]
  entry: boolean
  alone: boolean
}

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
      if (open && !line.first && !bulletOf(line.text)) open.alone = false
      blocks.push(begin(line, entries.has(line)))
    }
    before = line
  }
  return blocks.map(({ parts, page, turns, entry, alone }) => ({ text: parts.join(''), page, turns, entry, alone }))
}

export function kindsOf(drafts: Draft[]): BlockKind[] {
  return drafts.map((draft, index) => kindOf(draft, drafts[index - 1], drafts[index + 1]))
}

function kindOf(draft: Draft, before: Draft | undefined, after: Draft | undefined): BlockKind {
  if (footnoteMark(draft.text)) return 'footnote'
  if (draft.entry) return 'listItem'
  if (!before && isTitle(draft.text)) return 'title'
  if ((isHeading(draft.text) && !isLeadIn(draft.text)) || (before && after && standsOver(draft, before, after)))
    return 'heading'
  return isListItem(draft.text) ? 'listItem' : 'paragraph'
}

function isTitle(text: string) {
  return text.length <= LONGEST_WRAPPED && !isListItem(text) && !isParticular(text) && !/[.。]$/u.test(text)
}

/** A short line by itself that is no sentence, over something longer: `Areas of action`, `3. Next steps`, `（１）連携`. */
function standsOver({ text, alone }: Draft, before: Draft | undefined, after: Draft) {
  if (!isHeadline(text) || footnoteMark(after.text) || bulletOf(text)) return false
  const number = numberOf(text)
  const next = markerOf(after.text) === markerOf(text) || number === null ? numberOf(after.text) : null
  if (number !== null && numberOf(after.text)?.startsWith(`${number}.`)) return true
  if (!alone)
    return (before ? markerOf(before.text) : null) !== markerOf(text) || number === null
      ? standsTight(text, before, after)
      : false
  if (!isHeading(after.text) && after.text.length < text.length * 0.8) return false
  if (number === null) return true
  const above = before?.alone && markerOf(before.text) === markerOf(text) ? numberOf(before.text) : null
  return next === null && above === null
}

/** Without a gap around it only what is much shorter than the prose below it, and follows something finished, is a heading. */
function standsTight(text: string, before: Draft | undefined, after: Draft) {
  const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  const prose =
    /[.。]$/u.test(after.text) && after.text.length > Math.max(cjk ? 15 : 50, text.length * (cjk ? 1.2 : 1.5))
  const under = before && numberOf(text) !== null && before.text.length <= 30 && isHeadline(before.text)
  const free = !before || before.entry || under || isListItem(before.text) || /[.。!?！？]$/u.test(before.text)
  return prose && free && text.length <= 60
}

/** Where the words of a block begin, behind its bullet or mark. */
export function leadOf(draft: Draft) {
  return (footnoteMark(draft.text) ?? bulletOf(draft.text)).length
}

function begin({ text, page, first }: Line, entry: boolean): Open {
  return { parts: [text], length: text.length, lines: 1, head: text, tail: text, page, turns: [], entry, alone: first }
}

function append(open: Open, before: Line, { text, page }: Line, { glue, dropsHyphen }: ReturnType<typeof seam>) {
  if (dropsHyphen) open.parts.push((open.parts.pop() ?? '').slice(0, -1))
  open.parts.push(glue, text)
  open.length += glue.length + text.length - (dropsHyphen ? 1 : 0)
  open.lines += 1
  open.alone = false
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

/**
 * The width to which a text is wrapped: nine in ten of the lines that were plainly cut, because a sentence goes on below,
 * are no longer. Infinite where no line was: each is then a paragraph of its own.
 */
function usualWidth(lines: Line[]) {
  const cut = lines.filter((line, index) => {
    const next = lines[index + 1]
    return line.text.length <= LONGEST_WRAPPED && next !== undefined && !next.first && isCut(line.text, next.text)
  })
  const lengths = cut.map((line) => line.text.length).toSorted((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.9)] ?? Number.POSITIVE_INFINITY
}
