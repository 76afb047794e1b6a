import { getLocale, getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { Language } from '#lib/db/generated/enums.ts'
import { translationOf } from '#lib/translation.ts'
import type { FieldSpec } from './field-spec.ts'

type Text = FieldSpec & { kind: 'text' | 'area' }
type Translating = { schema: { shape: { translations: z.ZodType } } }
type Row = { language?: Language; translations?: unknown }

/**
 * A field for words that people read, and behind it one for each other language, named as `givenTranslations` reads them.
 * @param row with the words as they are, in the language of its original; without, they are written for the first time
 */
export async function inLanguages(field: Text, row?: Row) {
  return [field, ...(await inOtherLanguages(field, row))]
}

/** Behind each field of which the schema of the form takes translations, those of the other languages. */
export async function allInLanguages({ schema }: Translating, fields: FieldSpec[], row?: Row) {
  const { translations } = schema.shape
  const isTranslated = (field: FieldSpec): field is Text =>
    translations.safeParse({ [Language.en]: { [field.name]: '' } }).success
  const all = await Promise.all(fields.map((field) => (isTranslated(field) ? inLanguages(field, row) : [field])))
  return all.flat()
}

/** Only those of the other languages. Where one translates an earlier wording, it says of which, beside that of now. */
export async function inOtherLanguages(field: Text, row: Row = {}) {
  const [t, reader] = [await getTranslations('ui'), await getLocale()]
  const name = new Intl.DisplayNames(reader, { type: 'language' })
  const now = field.defaultValue ?? ''
  const others = Object.values(Language).filter((language) => language !== (row.language ?? Language.en))
  return others.map((language): FieldSpec => {
    const given = translationOf(row, field.name, language)
    return {
      ...field,
      name: `translations.${language}.${field.name}`,
      label: t('inLanguage', { label: field.label, language: name.of(language) ?? language }),
      hint: given && now && given.of !== now ? t('earlierAndNow', { of: given.of, now }) : undefined,
      required: undefined,
      defaultValue: given?.text ?? '',
    }
  })
}
