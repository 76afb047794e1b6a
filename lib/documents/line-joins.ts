import type { Words } from './hyphens.ts'

/** A character of Chinese or Japanese print: as wide as it is high, and no space beside it. */
export const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u
const ENDS_IN_CJK = new RegExp(`${CJK.source}$`, 'u')
const BEGINS_WITH_CJK = new RegExp(`^${CJK.source}`, 'u')
const HYPHENATED = /[\p{L}\p{N}][-\u2010\u00AD]$/u
const FINISHED = /[.!?:;)\]"”』」）。！？：；…]$/u
/** Words after which no sentence, heading or entry ends. */
const OPEN_WORD =
  /(?:^|[\s(])(?:a|an|and|as|at|between|but|by|for|from|in|into|nor|of|on|or|such|than|that|the|their|to|which|with)$/
/** A dash or the letter o, with which Word marks its second level, may also go on a sentence: a capital tells. */
const BULLET = /^(?:[-*•▪◦‣➢►▶✓\uF0A7\uF0B7\uF0D8] |[–—] (?=\p{Lu}|\p{Script=Han})|o (?=\p{Lu}\p{Ll})|[・●○■◆□◇])/u
const NUMBERED = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})\)|(?:\d{1,2}|[a-z]|[ivx]{2,4})\.) /
/** A footnote by its mark, as printed or as misread, and the address behind it. */
const FOOTNOTE = /^(\d{1,2}|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹]+|['’‘*†‡?]) ?(?=https?:\/\/)|^([¹²³⁴⁵⁶⁷⁸⁹]+) ?(?=\S)/u

/** The bullet at the head of a line, with the space behind it; '' where there is none. */
export function bulletOf(text: string) {
  return BULLET.exec(text)?.[0] ?? ''
}

/** The mark at the head of a footnote, with the space behind it; null for any other text. */
export function footnoteMark(text: string) {
  return FOOTNOTE.exec(text)?.[0] ?? null
}

export function isListItem(text: string) {
  return BULLET.test(text) || NUMBERED.test(text)
}

export function isHeading(text: string) {
  return isMarkedHeading(text) || /^[^.。]{1,60}[:：]$/u.test(text)
}

/** A block as far as it was read: its beginning, long enough to tell what it is, and its last characters. */
export type Ends = { head: string; tail: string }

/**
 * Does the sentence that a block leaves open go on in the line `after`, whatever stands between them? Only what the block
 * begins and ends with is looked at, so that a normalized text gives the same answers as the text it was made of.
 */
export function continues({ head, tail }: Ends, after: string) {
  if (beginsBlock(after) || footnoteMark(head) || isHeading(head)) return false
  if (HYPHENATED.test(tail)) return /^[\p{L}\p{N}]/u.test(after)
  if (FINISHED.test(tail)) return false
  return OPEN_WORD.test(tail) || /[,、]$/u.test(tail) || /^\p{Ll}/u.test(after)
}

/** Does a sentence plainly go on in the line below? Japanese breaks anywhere, so there kana tell prose from lists of names. */
export function isCut(text: string, after: string) {
  if (FINISHED.test(text) || beginsBlock(after) || isHeading(text)) return false
  if (/^\p{Ll}/u.test(after)) return true
  if (!ENDS_IN_CJK.test(text) && !BEGINS_WITH_CJK.test(after)) return false
  const kana = text.match(/\p{Script=Hiragana}/gu)?.length ?? 0
  return (
    /^\p{Script=Hiragana}/u.test(after) ||
    /[をはがにでのとなもへや]$/u.test(text) ||
    (text.length >= 20 && kana >= text.length / 5)
  )
}

export function beginsBlock(text: string) {
  return isListItem(text) || footnoteMark(text) !== null || isMarkedHeading(text)
}

/** `(Scientific Advice and Diplomacy)` or Markdown's `## Scientific advice`: nothing else looks like it. */
function isMarkedHeading(text: string) {
  return text.length <= 120 && /^(?:\(\p{Lu}[^()]* [^()]*\)|（[^（）]*）|#{1,6} \S.*)$/u.test(text)
}

/**
 * What comes between two lines of one block: a space between Latin words, nothing beside a Japanese character. Whether a
 * hyphen at a line's end stays (`multi-` + `faceted` is `multi-faceted`) the text's own words tell; a soft hyphen always goes.
 */
export function seam({ tail }: Ends, after: string, whole: Words) {
  if (HYPHENATED.test(tail) && /^[\p{L}\p{N}]/u.test(after)) {
    const oneWord = tail.endsWith('\u00AD') || whole.isOneWord(lastWord(tail.slice(0, -1)), firstWord(after))
    return { glue: '', dropsHyphen: oneWord }
  }
  const tight = ENDS_IN_CJK.test(tail) || BEGINS_WITH_CJK.test(after) || tail.endsWith('—')
  return { glue: tight ? '' : ' ', dropsHyphen: false }
}

const lastWord = (text: string) => /[\p{L}\p{N}]+$/u.exec(text)?.[0] ?? ''
export const firstWord = (text: string) =>
  BEGINS_WITH_CJK.test(text) ? text.slice(0, 1) : (/^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text.slice(0, 1))
