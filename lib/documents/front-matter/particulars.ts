import type { Normalized } from '../normalize.ts'
import { dateIn, type FoundDate, noDate } from './date.ts'
import { unitsOf } from './units.ts'

const DATE_LABEL =
  /^(?:[・○◯◆■]|[\d０-９]{1,2}[.．、)]?|[（(][\d０-９][）)])?\s*(?:date(?: and time)?|date\/time|when|held(?: on)?|day|日\s*時|日\s*程|開\s*催\s*日(?:時)?|期\s*日|日\s*付)\s*[:：\t\s\u3000]\s*/iu
const PLACE_LABEL =
  /^(?:[・○◯◆■]|[\d０-９]{1,2}[.．、)]?|[（(][\d０-９][）)])?\s*(?:venue|place|location|where|場\s*所|会\s*場|開\s*催\s*(?:場\s*所|地))\s*[:：\t\s\u3000]\s*/iu
const HELD =
  /\b(?:held|convened|met|hosted|organi[sz]ed|took place|gathered|co-hosted|meeting|workshop|roundtable|conference|summit|dialogue|symposium|seminar|forum)\b|開催|行われ|行った|開かれ|会議|円卓/iu
const TIME =
  /(?:\(?\b\d{1,2}[:.h]\d{2}\b(?:\s*(?:a\.?m\.?|p\.?m\.?|hrs?|JST|UTC|GMT|CET|CEST|BST))?\)?(?:\s*(?:[-–—~～〜―]+|to|until|から)\s*)?)+|(?:午前|午後)?\d{1,2}時(?:\d{1,2}分|半)?(?:\s*(?:[-–—~～〜―]|から|より)\s*(?:午前|午後)?\d{1,2}時(?:\d{1,2}分|半)?(?:まで)?)?/giu
/** How far from the top, in blocks, the particulars of a meeting stand. */
const HEAD = 14

type Particulars = { date: FoundDate; place: string | null }

/** Day and place: from fields and lines that are nothing else, else from the sentence that says that it was held. */
export function particularsOf(document: Normalized): Particulars {
  const lines = headOf(document)
  const labelled = lines.find((line) => DATE_LABEL.test(line) && dateIn(line).text)
  const short = lines.filter((line) => line.length <= 160)
  const bare = short.find((line) => dateIn(line).text && isBare(line))
  const said = lines
    .slice(0, 8)
    .flatMap(sentencesOf)
    .find((sentence) => HELD.test(sentence) && dateIn(sentence).iso)
  const line = labelled ?? better(bare, said)
  const place = lines.find((each) => PLACE_LABEL.test(each))?.replace(PLACE_LABEL, '')
  return {
    date: line ? dateIn(line) : noDate,
    place: place?.trim() || (line && (line === bare || line === labelled) ? placeBeside(line) : null),
  }
}

/** A line without a year gives way to a sentence that has one. */
function better(bare: string | undefined, said: string | undefined) {
  if (!bare || !said) return bare ?? said
  return dateIn(bare).iso ? bare : said
}

function headOf(document: Normalized) {
  const units = unitsOf(document).slice(0, HEAD)
  return units.flatMap((unit) => ('rows' in unit ? unit.rows.map((row) => row.join('\t')) : unit.text.split('\n')))
}

/** Little is left of it besides the day, the time and the name of a place: no sentence, no reference. */
function isBare(line: string) {
  const rest = withoutDate(line)
  return (
    !/[.。]$/u.test(rest.trim()) &&
    rest.split(/\s+/).length <= 16 &&
    !/https?:|\b(?:since|published|see|adopted by|following)\b/i.test(line)
  )
}

function sentencesOf(line: string) {
  return line.split(/(?<=\p{Ll}{2}[.!?])\s+(?=\p{Lu})|(?<=。)/u)
}

function placeBeside(line: string) {
  const rest = withoutDate(line)
    .replace(TIME, ' ')
    .replace(DATE_LABEL, '')
    .replace(/\bpage \d+(?: of \d+)?\b/i, '')
    .replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?/gi, '')
    .replace(/^(?:\s|[,;:|\-–—・、（）()])+|(?:\s|[,;:|\-–—・、（(])+$/gu, '')
    .replace(/^(?:at|in|from|於)[:：]?\s*(?:the )?/iu, '')
    .trim()
  return /^[\p{Lu}\p{Script=Han}\p{Script=Katakana}]/u.test(rest) && rest.length <= 100 && /\p{L}{2}/u.test(rest)
    ? rest
    : null
}

function withoutDate(line: string) {
  const { text } = dateIn(line)
  return text ? line.replace(text, ' ') : line
}
