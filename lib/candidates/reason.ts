import type { Language } from '../db/generated/enums.ts'
import { languages } from './languages.ts'

/** Why a candidate was found, as a sentence in both languages; null for a rule that is no longer there. */
export function reasonFor(language: Language, rule: string) {
  return languages[language].rules.find(({ name }) => name === rule)?.says ?? null
}
