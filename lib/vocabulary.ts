import type * as enums from './db/generated/enums.ts'
import { messages } from './messages/load.ts'

/** The words of the enums that people read. Whatever is added to one of these lacks a word until each language has it. */
export type Vocabulary = {
  progress: Record<enums.Progress, string>
  confidence: Record<enums.Confidence, string>
  visibility: Record<enums.Visibility, string>
  response: Record<enums.ResponseKind, string>
  role: Record<enums.Role, string>
  decision: Record<enums.Decision, string>
  sector: Record<enums.Sector, string>
  outcome: Record<enums.DecisionKind, string>
  attendance: Record<enums.AttendanceKind, string>
  language: Record<enums.Language, string>
  /** what a follow-up can stand at besides its progress */
  state: Record<'unowned' | 'reported' | 'verified', string>
  /** of a recommendation */
  status: Record<'open' | 'partiallyAddressed' | 'closedImplemented' | 'closedNotImplemented', string>
}

/** As they stand within a sentence, without a capital. */
export function wordsOf(language: enums.Language) {
  return messages[language].words satisfies Vocabulary
}

/** The same for a value of the past that the enum may no longer know. */
export function wordFor(group: keyof Vocabulary, value: string, language: enums.Language) {
  const words: Record<string, string> = wordsOf(language)[group]
  return words[value] ?? value
}
