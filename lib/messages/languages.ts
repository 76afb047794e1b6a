import { Language } from '../db/generated/enums.ts'
import { messages } from './load.ts'

const namesByReader = new Map<Language, Record<Language, string>>()

/** What a reader calls each language: Japanese · 日本語 */
export function languageNames(reader: Language) {
  const known = namesByReader.get(reader)
  if (known) return known
  const words = new Intl.DisplayNames(messages[reader].language.locale, { type: 'language' })
  const named = Object.values(Language).map((language) => [language, words.of(language) ?? language])
  const names = Object.fromEntries(named) as Record<Language, string>
  namesByReader.set(reader, names)
  return names
}

/** The choices of a field that asks for a language: each as those who read it call it. */
export const languageChoices = Object.values(Language).map((value) => ({ value, label: languageNames(value)[value] }))
