import { getLocale, getTranslations } from 'next-intl/server'
import { Language } from '#lib/db/generated/enums.ts'
import { givenIn } from '#lib/translation.ts'
import type { FieldSpec } from './field-spec.ts'

type Text = FieldSpec & { kind: 'text' | 'area' }

/**
 * A field for words that people read, and behind it one for each other language, named as `givenTranslations` reads them.
 * @param row with the words as they are, in the language of its original; without, they are written for the first time
 */
export async function inLanguages(field: Text, row?: { language?: Language; translations?: unknown }) {
  const [t, reader] = [await getTranslations('ui'), await getLocale()]
  const name = new Intl.DisplayNames(reader, { type: 'language' })
  const others = Object.values(Language).filter((language) => language !== (row?.language ?? Language.en))
  const given = givenIn(row)
  return [
    field,
    ...others.map(
      (language): FieldSpec => ({
        ...field,
        name: `translations.${language}.${field.name}`,
        label: t('inLanguage', { label: field.label, language: name.of(language) ?? language }),
        hint: undefined,
        required: undefined,
        defaultValue: given[language]?.[field.name] ?? '',
      }),
    ),
  ]
}
