import { isParticular } from '../headlines.ts'
import type { Normalized } from '../normalize.ts'
import { dateIn } from './date.ts'
import { partUnder } from './parts.ts'

/** Says what kind of document it is, not which. */
const KIND =
  /^(?:(?:chair(?:person|man|woman|s)?[’'s]*|co-chairs[’']?|meeting|discussion|workshop|executive|final|summary|event|outcome|draft|provisional|brief)\s+)*(?:summary|report|minutes|communiqu[ée]|statement|note|record|proceedings|notes|readout|outcomes?|conclusions?|recommendations)(?: of (?:the )?(?:discussions?|meeting|proceedings|outcomes|workshop|event|roundtable))?$|^(?:議事|議論の?|会議の?)?(?:要旨|概要|要録|録|まとめ|報告書?)(?:[（(]案[）)])?$|^(?:開催|実施)(?:報告|結果)$/iu
const LABEL =
  /^(?:資料|別紙|別添|参考資料|配布資料)\s*[0-9０-９-]*$|^(?:document|annex|attachment|agenda item|ref(?:erence)?)\b.{0,20}$|^[A-Z]{2,}[/-][\w/.-]+$/iu

/** What the document is called: its title, with the line that says what kind of document it is. */
export function titleOf({ text, blocks }: Normalized) {
  const wordsOf = (block: { start: number; end: number }) =>
    text.slice(block.start, block.end).replace(/\s+/g, ' ').trim()
  const head = blocks.slice(0, 6).filter((block) => block.kind !== 'footnote' && block.kind !== 'tableCell')
  const marked = head.find((block) => block.kind === 'title' && !LABEL.test(wordsOf(block)))
  const lines = head.slice(marked ? head.indexOf(marked) : 0).map(wordsOf)
  const [first, second] = lines.filter(
    (line) => !LABEL.test(line) && (!isParticular(line) || line === (marked && wordsOf(marked))),
  )
  if (!first || !isTitle(first)) return eventIn(blocks.slice(0, 4).map(wordsOf).join(' '))
  if (!second || !isTitle(second) || partUnder(second)) return first
  if (KIND.test(first)) return dateIn(second).text ? first : joined(first, second)
  return KIND.test(second) ? joined(first, second) : first
}

/** A report without a title may still say what the meeting was called. */
function eventIn(words: string) {
  const quoted =
    /\b(?:titled|entitled|called|on the theme(?: of)?|themed) ["“‘'«]([^"”’'»]{8,150}?),?["”’'»]|「([^」]{4,80})」(?:と題|をテーマ)/u.exec(
      words,
    )
  const named =
    /\b[Tt]he ((?:\p{Lu}[\p{L}’-]*|\d+(?:st|nd|rd|th)?)(?: (?:\p{Lu}[\p{L}’-]*|on|of|for|and|the|\d{4})){0,9} (?:Roundtable|Dialogue|Workshop|Summit|Forum|Conference|Symposium)(?: on(?: (?:\p{Lu}[\p{L}’-]*|and|of|for|the)){1,8})?)/u.exec(
      words,
    )
  return quoted?.[1] ?? quoted?.[2] ?? named?.[1] ?? null
}

function joined(first: string, second: string) {
  if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(first)) return `${first}　${second}`
  return /[:–—-]$/.test(first) ? `${first} ${second}` : `${first}: ${second}`
}

function isTitle(line: string) {
  return line.length <= 200 && /\p{L}{2}/u.test(line) && !/[。;]$|\p{Ll}\.$/u.test(line)
}
