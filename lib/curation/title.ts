import type { Span } from '../documents/structure.ts'
import { sentenceCase } from '../vocabulary.ts'

const longest = 160

/**
 * A title made of a sentence, to be bettered by hand: what is to be done, without the words that say that it is to be.
 * @param cue where in the sentence those words stand, if they do
 */
export function titleFrom(sentence: string, cue: Span | null): string {
  const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sentence)
  const words = japanese ? before(sentence, cue) : (cue && behind(sentence, cue)) || sentence
  return cut(words.replace(/\s+/g, ' ').replace(/[\s.。;；,、:：]+$/u, ''))
}

/** `It is necessary to review the system.`: review the system. A passive would lose what it speaks of. */
function behind(sentence: string, cue: Span) {
  const rest = sentence
    .slice(cue.end)
    .replace(/^[\s,]+/u, '')
    .replace(/^(?:(?:that|to|also|therefore|further|actively|urgently)\s+)+/iu, '')
  if (/^(?:be|not|been|have|has|of|for|on|in|by|and|or|the|a|an|it|we|they|there)\b/iu.test(rest)) return null
  if (rest.split(/\s+/).length < 3) return null
  return sentenceCase(rest, 'en')
}

/** `体制を見直す必要がある。`, `体制を見直すこと。`: 体制を見直す. Only where the cue ends the sentence and a verb stands before it. */
function before(sentence: string, cue: Span | null) {
  const bare = sentence.replace(/(?<=[うくぐすつぬぶむる])こと[。．\s]*$/u, '')
  if (!cue || !/^(?:である|です|もの|と(?:考える|思われる|いえる))*[。．\s]*$/u.test(sentence.slice(cue.end)))
    return bare
  const rest = sentence.slice(0, cue.start)
  // 公開すべき is of 公開する
  const verb = sentence.startsWith('べき', cue.start) ? rest.replace(/す$/u, 'する') : rest
  return rest.length >= 6 && /[うくぐすつぬぶむる]$/u.test(rest) ? verb : bare
}

function cut(words: string) {
  if (words.length <= longest) return words
  const head = words.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')
  const space = head.lastIndexOf(' ')
  return `${space > longest / 2 ? head.slice(0, space) : head}…`
}

/** The cue as counted from the beginning of its sentence; null where it stands outside, in the words that lead in. */
export function cueInSentence(sentence: Span, cue: Span) {
  if (cue.start < sentence.start || cue.end > sentence.end) return null
  return { start: cue.start - sentence.start, end: cue.end - sentence.start }
}
