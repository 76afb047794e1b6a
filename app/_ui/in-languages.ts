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
  const isTranslated = translatedBy(schema)
  const all = await Promise.all(fields.map((field) => (isTranslated(field) ? inLanguages(field, row) : [field])))
  return all.flat()
}

/**
 * The same for what is said once, and seldom in a second language: after the last of those fields, behind words that open
 * them, language by language.
 */
export async function alsoInLanguages({ schema }: Translating, fields: FieldSpec[]) {
  const [t, reader] = [await getTranslations('ui'), await getLocale()]
  const name = new Intl.DisplayNames(reader, { type: 'language' })
  const isTranslated = translatedBy(schema)
  const others = await Promise.all(fields.filter(isTranslated).map((field) => inOtherLanguages(field)))
  const languages = Object.values(Language).filter((language) => language !== reader)
  const behind = languages.flatMap((language, at) => {
    const words = t('alsoIn', { language: name.of(language) ?? language })
    return others.flatMap((other) => other.slice(at, at + 1)).map((field) => ({ ...field, behind: words }))
  })
  return fields.toSpliced(fields.findLastIndex(isTranslated) + 1, 0, ...behind)
}

function translatedBy({ shape: { translations } }: Translating['schema']) {
  return (field: FieldSpec): field is Text => translations.safeParse({ [Language.en]: { [field.name]: '' } }).success
}

/** Only those of the other languages. Where one translates an earlier wording, it says of which, beside that of now. */
export async function inOtherLanguages(field: Text, row: Row = {}) {
  const [t, reader] = [await getTranslations('ui'), await getLocale()]
  const name = new Intl.DisplayNames(reader, { type: 'language' })
  const { hint, required, defaultValue: now, ...rest } = field
  const others = Object.values(Language).filter((language) => language !== (row.language ?? reader))
  return others.map((language): FieldSpec => {
    const given = translationOf(row, field.name, language)
    return {
      ...rest,
      name: `translations.${language}.${field.name}`,
      label: t('inLanguage', { label: field.label, language: name.of(language) ?? language }),
      ...(given && now && given.of !== now && { hint: t('earlierAndNow', { of: given.of, now }) }),
      ...(given && { defaultValue: given.text }),
    }
  })
}
