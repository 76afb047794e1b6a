import type { Language } from '../db/generated/enums.ts'
import type { LanguageRules } from './kind.ts'
import { english } from './rules/en.ts'
import { japanese } from './rules/ja.ts'

const none: LanguageRules = { sentences: () => [], rules: [], vetoes: [], addressee: () => null }

export const languages: Partial<Record<Language, LanguageRules>> = { en: english, ja: japanese }

/** In a language that nobody has written rules for nothing is found; candidates are then marked by hand. */
export function rulesOf(language: Language) {
  return languages[language] ?? none
}
