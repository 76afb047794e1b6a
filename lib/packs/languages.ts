import { Language } from '../db/generated/enums.ts'

export const packLanguages = [...Object.values(Language), 'both'] as const

export type PackLanguage = (typeof packLanguages)[number]

/** @throws on what is none */
export function packLanguage(word: string): PackLanguage {
  const known = packLanguages.find((language) => language === word)
  if (!known) throw new Error(`a pack speaks ${packLanguages.join(', ')}, not ${word}`)
  return known
}

export function languagesOf(choice: PackLanguage): Language[] {
  return choice === 'both' ? Object.values(Language) : [choice]
}
