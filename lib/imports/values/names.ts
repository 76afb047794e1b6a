import { type Known, sameName } from '../../people/name-matching.ts'
import { gramsOf, likeness } from '../../recommendations/similarity.ts'

/** Which of them the words name, in any spelling of theirs; several where it is not clear which. */
export function namedBy<T extends Known>(all: T[], words: string, same = sameName): T[] {
  return words.trim() ? all.filter(({ names }) => names.some((name) => same(name, words))) : []
}

/** The one whose name is most like the words, to ask whether it was meant; null where none is much alike. */
export function nearestTo<T extends Known>(all: T[], words: string): T | null {
  const asked = gramsOf(words)
  const scored = all.map((each) => ({
    each,
    score: Math.max(...each.names.map((name) => likeness(asked, gramsOf(name)))),
  }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score >= 0.45 ? best.each : null
}

/** The parts of a list of names: by semicolons and lines, or, where those are no names, by commas as well. */
export function partsOf(words: string, isName: (part: string) => boolean): string[] {
  const cut = (text: string, by: RegExp) =>
    text
      .split(by)
      .map((part) => part.trim())
      .filter(Boolean)
  return cut(words, /[;；\n]/).flatMap((part) => (isName(part) ? [part] : cut(part, /[,，、]/)))
}
