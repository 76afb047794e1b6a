import { type Language, Role } from '#lib/db/generated/enums.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'

/** Every role with what it may do. */
export function roleOptions(language: Language) {
  const { role, roleHint } = wordsOf(language)
  return Object.values(Role).map((value) => ({
    value,
    label: sentenceCase(role[value], language),
    hint: roleHint[value],
  }))
}
