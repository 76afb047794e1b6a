import type { Language } from '../db/generated/enums.ts'
import { messages } from '../messages/load.ts'

/** Why a rule found a candidate, as a sentence for the reader; null for a rule that is no longer there. */
export function reasonFor(rule: string, language: Language) {
  const reasons: Record<string, string> = messages[language].rules
  return reasons[rule] ?? null
}
