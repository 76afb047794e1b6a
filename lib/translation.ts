import { z } from 'zod'
import { Prisma } from './db/generated/client.ts'
import { Language } from './db/generated/enums.ts'
import { typed } from './form-fields.ts'
import { languageOf, languageOfName } from './language-of.ts'
import { nowOf, type Viewer } from './viewer.ts'

/**
 * Words that people read stand in the language they were written in, the `language` of their row, and beside them in
 * others: `translations` keeps by language and field the words, the whole wording that they translate, who gave them and
 * when. Where the original has another wording by now, it is a translation of an earlier one, and says so.
 */
type Translation = { text: string; of: string; by?: { id: string; name: string } | null; at?: string }
type Translations = { [language: string]: { [field: string]: Translation } | undefined }

type Wordings<Field extends string> = { [F in Field]: string | string[] | null }

/** A row with words, as a select gives it. */
export type Worded<Field extends string> = { [F in Field]: string } & { language: Language; translations: unknown }

/** The same as events, snapshots and minutes keep it, see `frozenWords`. */
export type Frozen<Field extends string> = Wordings<Field> & { language?: Language; translations?: unknown }

/* Whoever forgets to select the translations is told so by the compiler, not by a reader. */
type Selected<Row> = 'translations' extends keyof Row ? unknown : { translations: unknown }

export type Words = { text: string; language: Language; earlier?: true; by?: string; at?: Date }

/** What a select asks of a row so that its words can be read in every language. */
export const nameSelect = { name: true, language: true, translations: true } as const
export const titleSelect = { title: true, language: true, translations: true } as const
export const shortNameSelect = { shortName: true, language: true, translations: true } as const
export const personSelect = { name: true, translations: true } as const
export const positionSelect = { printedTitle: true, printedAs: true, language: true, translations: true } as const

/** The words of a row for a reader of that language: theirs, else the original. */
export function inLanguage<Field extends string, Row extends Frozen<Field>>(
  row: Row & Selected<Row>,
  field: Field,
  language: Language,
): Words {
  return said(row, field, language)
}

function said<Field extends string>(row: Frozen<Field>, field: Field, language: Language): Words {
  const original = wording(row[field])
  const written = row.language ?? (before(row, field) ? Language.en : languageOf(original))
  const given = language === written ? undefined : translationOf(row, field, language)
  if (!given || !(original || given.of === '')) return { text: original, language: written }
  return {
    ...{ text: given.text, language },
    ...(given.of !== original && { earlier: true }),
    ...(given.by && { by: given.by.name }),
    ...(given.at && { at: new Date(given.at) }),
  }
}

/** The same as a plain string, for titles, mails and files. */
export function localized<Field extends string, Row extends Frozen<Field>>(
  row: Row & Selected<Row>,
  field: Field,
  language: Language,
): string {
  return said(row, field, language).text
}

/** What is written one a line, such as questions. */
export function localizedLines<Field extends string, Row extends Frozen<Field>>(
  row: Row & Selected<Row>,
  field: Field,
  language: Language,
) {
  const words = said(row, field, language)
  return words.text
    .split('\n')
    .filter(Boolean)
    .map((text) => ({ ...words, text }))
}

export function personWords({ name, translations }: { name: string; translations: unknown }, language: Language) {
  return inLanguage({ name, translations, language: languageOfName(name) }, 'name', language)
}

export function personName(person: { name: string; translations: unknown }, language: Language) {
  return personWords(person, language).text
}

/** Every wording there is of these fields, the originals first: to look a name up by, or to search. */
export function everyWording<Field extends string>(
  row: Wordings<Field> & { translations: unknown },
  ...fields: Field[]
): string[] {
  const given = fields.flatMap((field) =>
    Object.keys(known(row)).map((language) => translationOf(row, field, language)?.text),
  )
  return [...new Set([...fields.map((field) => wording(row[field])), ...given])].flatMap((words) => words || [])
}

/** The SQL of `localized`, for what is joined or sorted in the database. @param row the alias of the row's table */
export function localizedSql(row: string, field: string, language: Language) {
  const column = (name: string) => Prisma.raw(`${row}."${name}"`)
  return Prisma.sql`coalesce(case when ${column('language')}::text <> ${language}
    then ${column('translations')}->${language}->${field}->>'text' end, ${column(field)})`
}

/** The SQL of the language that `localizedSql` shows. */
export function shownLanguageSql(row: string, field: string, language: Language) {
  const translated = Prisma.sql`${Prisma.raw(`${row}.translations`)}->${language} ? ${field}`
  return Prisma.sql`case when ${translated} then ${language} else ${Prisma.raw(`${row}.language`)}::text end`
}

/** What a form, a table or the seed gives in other languages: by language, then by field; a blank one takes it back. */
export type Given<Field extends string> = { [L in Language]?: { [F in Field]?: string } }

/** What is given of a row, as `translated` takes it. */
export function givenIn(row?: { translations?: unknown }) {
  const languages = Object.entries(known(row ?? {})).map(([language, fields]): [string, Record<string, string>] => [
    language,
    Object.fromEntries(Object.entries(fields ?? {}).map(([field, { text }]) => [field, text])),
  ])
  return Object.fromEntries<Record<string, string>>(languages)
}

/** Of a form, the fields `translations.ja.name` and so on. */
export function givenTranslations<const Field extends string>(fields: Field[], maximum: number) {
  return z.partialRecord(z.enum(Language), z.partialRecord(z.enum(fields), typed(maximum))).optional()
}

/**
 * `language` and `translations` of a row, to be stored with its words. What is given anew translates the words as they are
 * stored now; what is given as it stood keeps who gave it, when, and of which wording. What is given of other words is
 * left to them.
 */
export function translated<Field extends string>(
  actor: Viewer | null,
  words: Record<Field, string | null>,
  given: Given<NoInfer<Field>> = {},
  was?: { language?: Language; translations: unknown },
) {
  const by = actor?.personId ? { id: actor.personId, name: actor.name } : null
  const at = (actor ? nowOf(actor) : new Date()).toISOString()
  const kept: Translations = structuredClone(was ? known(was) : {})
  for (const [language, texts] of Object.entries<Record<string, string | undefined>>(given))
    for (const [field, text] of Object.entries(texts).filter(([field]) => field in words)) {
      const fields = { ...kept[language] }
      if (text && fields[field]?.text !== text) fields[field] = { text, of: words[field as Field] ?? '', by, at }
      if (!text) delete fields[field]
      kept[language] = fields
    }
  const left = Object.entries(kept).filter(([, fields]) => Object.keys(fields ?? {}).length > 0)
  const translations = Object.fromEntries(left)
  return {
    language: writtenIn(Object.values<string | null>(words).find(Boolean) ?? '', translations, actor, was?.language),
    translations: translations as Prisma.InputJsonObject,
  }
}

/** Whether all that is given stands there: so that what is sent twice is known. */
export function stands<Field extends string>(given: Given<Field> = {}, row: { translations: unknown }) {
  return Object.entries<Record<string, string | undefined>>(given).every(([language, texts]) =>
    Object.entries(texts).every(([field, text]) => (translationOf(row, field, language)?.text ?? '') === (text ?? '')),
  )
}

/** What events, snapshots and minutes keep of translations: not who gave them. Those of before had `nameJa` beside `name`. */
export const frozenWords = {
  language: z.enum(Language).optional(),
  translations: z
    .unknown()
    .pipe(z.record(z.string(), z.record(z.string(), z.object({ text: z.string(), of: z.string() }))))
    .optional(),
}

/* The language that the script tells, unless a translation into it is given too. */
function writtenIn(words: string, translations: Translations, actor: Viewer | null, was?: Language) {
  const [guess, ...others] = [languageOf(words, actor?.language), ...(was ? [was] : []), ...Object.values(Language)]
  return translations[guess] ? (others.find((language) => !translations[language]) ?? guess) : guess
}

function wording(words: string | string[] | null) {
  return Array.isArray(words) ? words.join('\n') : (words ?? '')
}

function known(row: { translations?: unknown }) {
  return (row.translations ?? {}) as Translations
}

/** What is given of a field in that language, whoever reads. */
export function translationOf(row: object & { translations?: unknown }, field: string, language: string) {
  if (language === Language.ja && !row.translations) return before(row, field)
  return known(row)[language]?.[field]
}

function before(row: object, field: string): Translation | undefined {
  const text: unknown = Reflect.get(row, `${field}Ja`)
  return typeof text === 'string' && text !== '' ? { text, of: wording(Reflect.get(row, field)) } : undefined
}
