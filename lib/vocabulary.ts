import type * as enums from './db/generated/enums.ts'
import { languageNames } from './messages/languages.ts'
import { type Messages, messages } from './messages/load.ts'

type StateName = 'unowned' | 'reported' | 'verified' | enums.Progress

/** The words of the enums that people read. Whatever is added to one of these lacks a word until each language has it. */
export type Vocabulary = {
  progress: Record<enums.Progress, string>
  confidence: Record<enums.Confidence, string>
  visibility: Record<enums.Visibility, string>
  response: Record<enums.ResponseKind, string>
  role: Record<enums.Role, string>
  roleHint: Record<enums.Role, string>
  decision: Record<enums.Decision, string>
  sector: Record<enums.Sector, string>
  outcome: Record<enums.DecisionKind, string>
  attendance: Record<enums.AttendanceKind, string>
  language: Record<enums.Language, string>
  /** where a follow-up can stand; those that are its progress have its words */
  state: Record<StateName, string>
  /** of a recommendation */
  status: Record<'open' | 'partiallyAddressed' | 'closedImplemented' | 'closedNotImplemented', string>
}

/** As they stand within a sentence, without a capital. */
export function wordsOf(language: enums.Language): Vocabulary & Omit<Messages['words'], keyof Vocabulary> {
  const { words } = messages[language]
  const state = { ...words.progress, ...words.state }
  return { ...words, state, language: languageNames(language) }
}

/** The same for a value of the past that the enum may no longer know. */
export function wordFor(group: keyof Vocabulary, value: string, language: enums.Language) {
  const words: Record<string, string> = wordsOf(language)[group]
  return words[value] ?? value
}

/** Where a follow-up stands, at the head of a line; `short` and `narrow` where there is little room for it. */
export function stateHead(state: StateName, language: enums.Language, form: 'long' | 'short' | 'narrow' = 'long') {
  const { stateHead, state: words } = wordsOf(language)
  const own: Partial<Record<StateName, string>> = stateHead[form]
  return own[state] ?? sentenceCase(words[state], language)
}

/** Words as they stand at the beginning of a line. */
export function sentenceCase(words: string, language: enums.Language) {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1)
}
