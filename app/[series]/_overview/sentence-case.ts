import type { Language } from '#lib/db/generated/enums.ts'

/** Words as they stand at the beginning of a line. */
export function sentenceCase(words: string, language: Language) {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1)
}
