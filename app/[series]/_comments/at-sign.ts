/** What stands behind the @ that is being written, and where it begins. */
export type Asked = { words: string; from: number }

const BEING_WRITTEN = /(?<![\p{Script=Latin}\p{N}._%+-])[@＠]([^\n@＠]{0,40})$/u
const MOST = 8

/** The mention that ends at the caret; null where none is being written. */
export function askedAt(text: string, caret: number): Asked | null {
  const words = BEING_WRITTEN.exec(text.slice(0, caret))?.[1]
  return words === undefined ? null : { words, from: caret - words.length }
}

/** The names that go with what was written so far: those that begin with it, then those with a word that does. */
export function matching(names: [name: string, ...others: string[]][], words: string): string[] {
  const written = words.toLowerCase()
  const rank = (all: string[]) => {
    const lower = all.map((name) => name.toLowerCase())
    if (lower.some((name) => name.startsWith(written))) return 0
    return lower.some((name) => name.split(/[\s(（]+/).some((word) => word.startsWith(written))) ? 1 : 2
  }
  return names
    .map((all) => ({ name: all[0], rank: rank(all) }))
    .filter((each) => each.rank < 2)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map((each) => each.name)
}
