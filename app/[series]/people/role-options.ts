import { getTranslations } from 'next-intl/server'
import { type Language, Role } from '#lib/db/generated/enums.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'

/** Every role with what it may do. */
export async function roleOptions(language: Language) {
  const t = await getTranslations('people.roleHints')
  const words = wordsOf(language)
  return Object.values(Role).map((value) => ({
    value,
    label: sentenceCase(words.role[value], language),
    hint: t(value),
  }))
}
