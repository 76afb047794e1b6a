import type { Language } from '../db/generated/enums.ts'

/** The language that a text is written in: Japanese when a third of its letters are, since names travel both ways. */
export function writtenIn(body: string, otherwise: Language): Language {
  const letters = body.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return otherwise
  const japanese = body.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return japanese >= letters / 3 ? 'ja' : 'en'
}
