import type { Normalized } from '../documents/normalize.ts'
import type { Span } from '../documents/structure.ts'
import type { Sentence } from './kind.ts'
import { rulesOf } from './languages.ts'
import { headingsOf, levelOf, markerLength } from './sections.ts'

type Heading = { level?: number | undefined; words: string }

/** Every sentence and item of a document, in order; titles, headings and footnotes have none. */
export function sentencesOf(document: Normalized): Sentence[] {
  const { text } = document
  const split = rulesOf(document.language).sentences
  const headings = headingsOf(document)
  const sentences: Sentence[] = []
  let headed: Heading[] = []
  let lead: Span | null = null
  let number = 0
  for (const block of document.blocks) {
    if (block.kind === 'title' || block.kind === 'footnote') continue
    const words = text.slice(block.start, block.end)
    if (headings.has(block)) {
      const leads = endsOpen(words) && (block.kind !== 'heading' || isClause(words))
      const level = block.level ?? levelOf(words)
      if (!leads && !isFurniture(words)) headed = [...above(headed, level), { level, words: bare(words) }]
      lead = endsOpen(words) ? block : null
      number = 0
      continue
    }
    if (block.kind !== 'listItem' && !continuesList(words)) lead = null
    const numbered = numberOf(words)
    if (numbered > 1 && numbered !== number + 1) lead = null
    number = numbered || number
    const skip = markerLength(words)
    const spans = split(words.slice(skip))
    for (const [index, span] of spans.entries()) {
      const start = block.start + skip + span.start
      const end = block.start + skip + span.end
      const path = headed.map((heading) => heading.words)
      const place = { block, section: path.at(-1) ?? null, path, lead: index === 0 ? lead : null }
      sentences.push({ text: text.slice(start, end), start, end, ...place })
    }
    const last = sentences.at(-1)
    if (last && spans.length > 0 && endsOpen(last.text)) lead = { start: last.start, end: last.end }
  }
  return sentences
}

/** The stretch from the lead-in or the sentence before to the sentence after, within the same section. */
export function contextOf(sentences: Sentence[], index: number): Span {
  const here = sentences[index]
  if (!here) return { start: 0, end: 0 }
  const near = [sentences[index - 1], here, sentences[index + 1]].filter((each) => each?.section === here.section)
  const start = Math.min(here.lead?.start ?? here.start, ...near.map((each) => each?.start ?? here.start))
  return { start, end: Math.max(...near.map((each) => each?.end ?? here.end)) }
}

/** The headings that a new one stands under; none where a level is not known. */
function above(headed: Heading[], level: number | undefined) {
  return level === undefined ? [] : headed.filter((each) => each.level !== undefined && each.level < level)
}

/** `…:`, or `以下の取組を進める。` over a list. */
function endsOpen(words: string) {
  return /[:：]["'”’)]?\s*$|(?:以下|次|下記)の[^。、：]{0,16}(?:とおり|通り|取組|取り組み|事項|点|施策|措置|対応|方策|対策|項目)[^。：]{0,30}。$/u.test(
    words,
  )
}

/** An item that lost its bullet: `to establish …;`, `a fund …,` */
function continuesList(words: string) {
  return /^\p{Ll}/u.test(words) || /[;,](?: and| or)?$/u.test(words)
}

/** The number of an item or paragraph, 0 where it has none. */
function numberOf(words: string) {
  return Number(/^\(?(\d{1,3})[).] /u.exec(words)?.[1] ?? 0)
}

function isClause(words: string) {
  return /\b(?:should|must|shall|will|to|can|could|may|are|is|we|that|by)\b/iu.test(words)
}

/** `Page 2 of 9`: printed on every page. */
function isFurniture(words: string) {
  return /^(?:page )?[\d\s/|–-]+(?:of \d+)?$/iu.test(words)
}

/** Without its marks; `（１）` stays, `（概要）` loses its brackets. */
function bare(words: string) {
  const title = words.replace(/^[#\s]+|[:：\s]+$/gu, '')
  return title.replace(/^[(（]([^()（）]*)[)）]$/u, '$1')
}
