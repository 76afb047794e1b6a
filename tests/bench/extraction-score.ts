/** A sentence labelled by hand. What is `borderline` counts neither way. */
export type Labelled = { text: string; label: 'recommendation' | 'context'; borderline?: boolean }
export type Score = { right: number; wrong: string[]; missed: string[] }

type Words = { text: string; words: string[]; counts: Map<string, number> }

/** Two texts are one when they share this part of the words of the longer. */
const SAME = 0.8
/** Words and numbers; of Japanese, single characters. Punctuation counts for nothing. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{M}]+(?:['’]\p{L}+)*|\p{N}+/gu

/**
 * Pairs what was found with what was labelled, most alike first, one to one; a text that occurs several times in a
 * document need be found once. Found in context, or nowhere, is wrong.
 */
export function scoreOf(labelled: Labelled[], found: string[]): Score {
  const gold = labelled.map((sentence) => ({ ...wordsOf(sentence.text), sentence }))
  const once = new Map(found.map((text) => [keyOf(wordsOf(text)), wordsOf(text)]))
  const guesses = [...once.values()].filter(({ words }) => words.length > 0)
  const pairs = guesses
    .flatMap((guess, g) => gold.map((each, s) => ({ g, s, alike: likeness(guess, each) })))
    .filter(({ alike }) => alike >= SAME)
    .toSorted((a, b) => b.alike - a.alike || a.g - b.g || a.s - b.s)
  const taken = new Set<number>()
  const hit = new Set<number>()
  for (const { g, s } of pairs) {
    if (taken.has(g) || hit.has(s)) continue
    taken.add(g)
    hit.add(s)
  }
  const counted = gold
    .map((each, s) => ({ ...each, hit: hit.has(s) || once.has(keyOf(each)) }))
    .filter(({ sentence }) => !sentence.borderline)
  const wanted = counted.filter(({ sentence }) => sentence.label === 'recommendation')
  return {
    right: wanted.filter((each) => each.hit).length,
    missed: wanted.filter((each) => !each.hit).map(({ text }) => text),
    wrong: [
      ...guesses.filter((_, g) => !taken.has(g)).map(({ text }) => `(no such sentence) ${text}`),
      ...counted.filter((each) => each.hit && each.sentence.label === 'context').map(({ text }) => text),
    ],
  }
}

/** Precision, recall and their harmonic mean, from 0 to 1. */
export function rates(scores: Score[]) {
  const sum = (count: (score: Score) => number) => scores.reduce((total, score) => total + count(score), 0)
  const right = sum((score) => score.right)
  const precision = right / Math.max(1, right + sum((score) => score.wrong.length))
  const recall = right / Math.max(1, right + sum((score) => score.missed.length))
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function wordsOf(text: string): Words {
  const words = text.normalize('NFKC').trim().toLowerCase().match(WORD) ?? []
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { text, words, counts }
}

const keyOf = ({ words }: Words) => words.join(' ')

function likeness(a: Words, b: Words) {
  const longer = Math.max(a.words.length, b.words.length)
  const shared = [...a.counts].reduce((sum, [word, count]) => sum + Math.min(count, b.counts.get(word) ?? 0), 0)
  return longer === 0 ? 0 : shared / longer
}
