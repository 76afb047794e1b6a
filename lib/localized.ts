import type { Language } from './db/generated/enums.ts'

type Bilingual<Key extends string> = { [K in Key]: string } & { [K in `${Key}Ja`]?: string | null }

/** The reader's form of a name that the record keeps in two languages; the original where no translation is known. */
export function localized<Key extends string>(record: Bilingual<Key>, key: Key, language: Language): string {
  const names: Record<string, string | null | undefined> = record
  return (language === 'ja' && names[`${key}Ja`]) || record[key]
}
