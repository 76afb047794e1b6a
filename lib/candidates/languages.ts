import type { Language } from '../db/generated/enums.ts'
import type { LanguageRules } from './kind.ts'
import { english } from './rules/en.ts'
import { japanese } from './rules/ja.ts'

export const languages: Record<Language, LanguageRules> = { en: english, ja: japanese }
