import { isParticular } from '../headlines.ts'
import type { Normalized } from '../normalize.ts'
import { dateIn } from './date.ts'
import { partUnder } from './part-played.ts'
import { namesOrganization } from './person-words.ts'

/** Says what kind of document it is, not which. */
const KIND =
  /^(?:(?:chair(?:person|man|woman|s)?[’'s]*|co-chairs[’']?|meeting|discussion|workshop|executive|final|summary|event|outcome|draft|provisional|brief)\s+)*(?:summary|report|minutes|communiqu[ée]|statement|note|record|proceedings|notes|readout|outcomes?|conclusions?|recommendations)(?: of (?:the )?(?:discussions?|meeting|proceedings|outcomes|workshop|event|roundtable))?$|^(?:議事|議論の?|会議の?)?(?:要旨|概要|要録|録|まとめ|報告書?)(?:[（(]案[）)])?$|^(?:開催|実施)(?:報告|結果)$/iu
const LABEL =
  /^(?:資料|別紙|別添|参考資料|配布資料)\s*[0-9０-９-]*$|^(?:document|annex|attachment|agenda item|ref(?:erence)?)\b.{0,20}$|^(?:draft|provisional|confidential|restricted|embargoed|unofficial|not for|for (?:immediate|official|internal)|press release|news release|advance).{0,40}$|^（?案）?$/iu
const CODE = /^[A-Z]{2,}[/-][\w/.-]+$/
const EVENT =
  /\b(?:roundtables?|round table|workshops?|meetings?|conferences?|dialogues?|summits?|symposium|forums?|seminars?|consultations?|summary|report|minutes|hearing|session|discussions?|communiqu[ée]|statement|declaration|recommendations?)\b|会議|会合|円卓|ワークショップ|シンポジウム|懇談|懇話|審議|部会|委員会|研究会|フォーラム|要旨|議事|報告|対話|提言/iu

/** What the document is called: its title, with the line that says what kind of document it is. */
export function titleOf({ text, blocks }: Normalized) {
  const wordsOf = (block: { start: number; end: number }) =>
    text.slice(block.start, block.end).replace(/\s+/g, ' ').trim()
  const head = blocks.slice(0, 6).filter((block) => !['footnote', 'tableCell', 'listItem'].includes(block.kind))
  const marked = head.find((block) => block.kind === 'title' && !isMarking(wordsOf(block)))
  const lines = head.slice(marked ? head.indexOf(marked) : 0).map(wordsOf)
  const named = lines.filter(
    (line) => !isMarking(line) && (!isParticular(line) || line === (marked && wordsOf(marked))),
  )
  // Over the title of a letter stands who sent it.
  const headed = named[0] !== undefined && !EVENT.test(named[0]) && isSender(named[0]) && EVENT.test(named[1] ?? '')
  const [first, second] = named.slice(headed ? 1 : 0)
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

/** Says how the paper is to be handled, not what it is. */
function isMarking(line: string) {
  return LABEL.test(line) || CODE.test(line)
}

function isSender(line: string) {
  return namesOrganization(line) || /(?:省|庁|府|局|機構|大学|協会|財団|法人.*)$/u.test(line)
}

function joined(first: string, second: string) {
  if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(first)) return `${first}　${second}`
  return /[:–—-]$/.test(first) ? `${first} ${second}` : `${first}: ${second}`
}

function isTitle(line: string) {
  return line.length <= 200 && /\p{L}{2}/u.test(line) && !/[。;]$|\p{Ll}\.$/u.test(line)
}
