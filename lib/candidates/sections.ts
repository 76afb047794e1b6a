import type { Normalized } from '../documents/normalize.ts'
import type { Block } from '../documents/structure.ts'

const MARKER = /^(?:[-*•▪◦‣–—] |[・●○■◆]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[IVX]{1,5})[).] |(?:\d{1,2}\.){1,4}\d{0,2} )+/u
const LONGEST_HEADING = 120

/** What numbers or marks an item, with the space behind it. */
export function markerLength(words: string) {
  return MARKER.exec(words)?.[0].length ?? 0
}

/** What Japanese headings are numbered with, from chapters down: `第２章`, `３．`, `（１）`, `①`, `ア`. */
const NUMBERED = [
  /^(?:第[\d０-９一二三四五六七八九十]+|[Ⅰ-Ⅻ])/u,
  /^[\d０-９]{1,2}(?:[．.、\s\u3000]|$)/u,
  /^[（(][\d０-９一二三四五六七八九十]+[）)]/u,
  /^[①-⑳]/u,
  /^[ア-ン][．.\s\u3000]/u,
]

/** How deep a heading stands, by its number, from 1; undefined where that does not tell. */
export function levelOf(words: string) {
  const level = NUMBERED.findIndex((mark) => mark.test(words))
  return level < 0 ? undefined : level + 1
}

/** Headings as the reader found them, and lines that look like one: short, not a sentence, something longer below. */
export function headingsOf({ text, blocks, language }: Normalized): Set<Block> {
  const wordsOf = (block: Block) => text.slice(block.start, block.end)
  return new Set(
    blocks.filter((block, index) => {
      if (block.kind === 'heading') return !isSentence(wordsOf(block))
      if (block.kind !== 'paragraph' && block.kind !== 'listItem') return false
      const [before, next] = [blocks[index - 1], blocks[index + 1]]
      if (next === undefined) return false
      if (language === 'en') return isHeadingLike(wordsOf(block), wordsOf(next))
      return isNumberedTitle(wordsOf(block), before ? wordsOf(before) : '', wordsOf(next))
    }),
  )
}

function isHeadingLike(words: string, next: string) {
  const title = words.slice(markerLength(words))
  if (title.length > LONGEST_HEADING || !/^["“‘']?[\p{Lu}\p{N}]/u.test(title) || /[.;,!]["”’)]?$/u.test(title))
    return false
  if (/[:：]$/u.test(title)) return false
  if (/\b(?:should|must|shall|will|needs? to)\b/u.test(title)) return false
  const numbered = title.length < words.length && !/^[-*•▪◦‣–—・●○■◆]/u.test(words)
  if (title.length < words.length && !numbered) return false
  return next.length > Math.max(title.length, 60) && /[.:;?!]["”’)]?$/u.test(next)
}

/** `（１）人材の育成` is a title over anything but its like: between `（１）…` and `（３）…` it is an item of their list. */
function isNumberedTitle(words: string, before: string, next: string) {
  const level = levelOf(words)
  if (level === undefined || words.length > LONGEST_HEADING / 2 || /[。．、：:]$/u.test(words)) return false
  return levelOf(before) !== level && levelOf(next) !== level
}

/** A whole sentence that ends with its colon or stop is no heading, however short. */
function isSentence(words: string) {
  return /[.。]["”’)]?$/u.test(words) && words.length > 60
}
