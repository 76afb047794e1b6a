import type { Language } from './db/generated/enums.ts'

/** The language of words whose writer did not say it, for their `lang`: whatever has kana or Chinese characters is Japanese. */
export function languageOf(words: string): Language {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words) ? 'ja' : 'en'
}
