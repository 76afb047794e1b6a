import type { Span } from '../../documents/structure.ts'

/** A mark that may end a sentence, the quotes, brackets and footnote marks that belong to it, and what comes next. */
const END =
  /(?:[.!?…]+|;)(?<closing>["'”’»)\]]{0,3}(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|(?<=\p{Ll}[.!?])\d{1,2}(?=\s))?)\s+(?=\S)/gu
/** Words that are followed by a dot and go on: never the end. */
const TITLE =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Dr|Prof|Profs|St|Gen|Sen|Rep|Hon|Rt|Amb|Messrs|vs|v|cf|e\.g|i\.e|eg|ie|viz|No|Nos|no|nos|Art|Arts|art|Sec|sec|para|paras|Para|Paras|pp|p|Fig|Figs|fig|Vol|vol|Ch|ch|approx|ca|c|est|incl|Ref|ref|op|ed|eds|al)\.$/u
/** Abbreviations that end a sentence only where a new one clearly begins. */
const SHORT =
  /(?:^|[\s(“"'‘])(?:(?:\p{L}\.){1,4}|etc\.|Inc\.|Ltd\.|Co\.|Corp\.|Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)$/u
const OPENS = /^["'“‘«([]{0,3}[\p{Lu}\p{N}]/u
const PLAINLY_OPENS =
  /^["'“‘]?(?:The|This|These|Those|That|It|Its|In|We|Our|However|Therefore|Thus|Moreover|Furthermore|Additionally|Finally|There|They|Their|If|When|While|As|At|For|To|On|With|By|From|Given|Such|Some|Many|All|A|An|He|She|I|Participants|Governments)\b/u
/** An item inside a running text: `(a) …; (b) …`. */
const INLINE_ITEM = /^(?:and |or )?\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\) /u
/** `…; and` before the last item of a list. */
const TRAILING = /(?<=[;,])\s+(?:and|or|and\/or)\s*$/u
const REFERENCE = /^[([][^()[\].!?]{1,40}[)\]]$/u
const LONGEST_BRACKET = 400
/** A list in a running text that is shorter is read as one sentence. */
const LONG_LIST = 600

/** The sentences of a block's words, without the space between them. The items of a long list in a running text are sentences. */
export function englishSentences(words: string): Span[] {
  const spans: Span[] = []
  const isInside = within(bracketsOf(words))
  let start = skipSpace(words, 0)
  for (const match of words.matchAll(END)) {
    const mark = match[0]
    const end = match.index + mark.trimEnd().length
    const next = match.index + mark.length
    if (isInside(match.index, next) || !endsHere(words, match.index, next)) continue
    if (words[match.index] === ';' && words.length < LONG_LIST) continue
    if (end > start) spans.push({ start, end })
    start = next
  }
  const end = words.replace(TRAILING, '').trimEnd().length
  if (end > start) spans.push({ start, end })
  return withReferences(words, spans)
}

function endsHere(words: string, at: number, next: number) {
  const after = words.slice(next, next + 40)
  if (words[at] === ';') return INLINE_ITEM.test(after)
  if (!OPENS.test(after)) return INLINE_ITEM.test(after)
  if (words[at] !== '.' || words[at + 1] === '.') return true
  const before = words.slice(Math.max(0, at - 24), at + 1)
  if (TITLE.test(before)) return false
  return !SHORT.test(before) || PLAINLY_OPENS.test(after)
}

/** `(Paragraph 12)` belongs to the sentence before it. */
function withReferences(words: string, spans: Span[]) {
  const kept: Span[] = []
  for (const span of spans) {
    const before = kept.at(-1)
    if (before && REFERENCE.test(words.slice(span.start, Math.min(span.end, span.start + 60)))) before.end = span.end
    else kept.push({ ...span })
  }
  return kept
}

/** Asked of places in order: does one of the spans, in order too, hold both? */
function within(spans: Span[]) {
  let here = 0
  return (at: number, next: number) => {
    while ((spans[here]?.end ?? Number.POSITIVE_INFINITY) <= at) here += 1
    const span = spans[here]
    return span !== undefined && span.start < at && next < span.end
  }
}

/** Bracketed stretches, outermost only; one that is never closed, or not soon, is no bracket. */
function bracketsOf(words: string): Span[] {
  const spans: Span[] = []
  let open = -1
  let depth = 0
  for (let at = 0; at < words.length; at += 1) {
    const here = words[at]
    if (open >= 0 && at - open > LONGEST_BRACKET) {
      open = -1
      depth = 0
    }
    if (here === '(' || here === '[') {
      if (depth === 0) open = at
      depth += 1
    } else if ((here === ')' || here === ']') && depth > 0) {
      depth -= 1
      if (depth === 0 && open >= 0) spans.push({ start: open, end: at + 1 })
    }
  }
  return spans
}

function skipSpace(words: string, from: number) {
  return from + (words.slice(from).length - words.slice(from).trimStart().length)
}
