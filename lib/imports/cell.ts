import type { Messages } from '../messages/load.ts'
import type { MessageValues } from '../outcome.ts'

/** What a cell's words mean, as the one string that stands for it; or what is wrong, a key under `imports.problems`. */
export type Meaning = { value: string } | Wrong
export type ProblemName = keyof Messages['imports']['problems']
export type Wrong = { problem: ProblemName; values?: MessageValues }

export const means = (value: string): Meaning => ({ value })
export const wrong = (problem: ProblemName, values?: MessageValues): Wrong => ({ problem, values })

/** What was put before words that a spreadsheet would take for a formula, taken away again. */
export function unguarded(text: string) {
  return /^'[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text
}

/** A cell that a spreadsheet could not work out. */
export function isFault(text: string) {
  return /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/.test(text.trim())
}

/** Two spellings of the same words: spreadsheets end lines in their own way, and cut spaces. */
export function sameWords(one: string, other: string) {
  return plain(one) === plain(other) || plain(unguarded(one)) === plain(other)
}

/** Without the spaces round it; '' for a text of which nothing shows. */
export function plain(text: string) {
  const words = text.replace(/\r\n?/g, '\n').trim()
  return /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}]*$/u.test(words) ? '' : words
}
