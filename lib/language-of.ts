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

/* PostgreSQL and JavaScript read this alike. */
const japanese = '[\\u3041-\\u30ff\\u4e00-\\u9fff]'

/** A person's `language` is the one they read; that of their name shows in its script, and one Japanese letter tells it. */
export function languageOfName(name: string): Language {
  return new RegExp(japanese).test(name) ? 'ja' : 'en'
}

/** The same as SQL. */
export function languageOfNameSql(column: string) {
  return `case when ${column} ~ '${japanese}' then 'ja' else 'en' end`
}
