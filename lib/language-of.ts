import type { Language } from './db/generated/enums.ts'

/**
 * The language of a text whose writer did not say it: Japanese when one letter in ten is kana, or most are Chinese
 * characters. English text may quote Japanese names, and Japanese text is full of Latin ones.
 * @param otherwise of a text without letters
 */
export function languageOf(text: string, otherwise: Language = 'en'): Language {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  const [all, kana] = [count(/\p{L}/gu), count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)]
  if (all === 0) return otherwise
  if (kana > 0 && kana >= all / 10) return 'ja'
  return count(/\p{Script=Han}/gu) + kana > all / 2 ? 'ja' : 'en'
}
