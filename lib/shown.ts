import { z } from 'zod'
import { Prisma } from './db/generated/client.ts'
import { Language } from './db/generated/enums.ts'
import { languageOfNameSql } from './language-of.ts'
import { localizedSql, personWords, shownLanguageSql, type Words } from './translation.ts'

export const shownWords = z.union([z.string(), z.object({ text: z.string(), language: z.enum(Language) })])

/** Words as a row carries them to its reader: bare where they are in the reader's language, else beside their own. */
export type Shown = z.infer<typeof shownWords>

export function shown({ text, language }: Words, reader: Language): Shown {
  return language === reader ? text : { text, language }
}

export function shownPerson(person: { name: string; translations: unknown }, reader: Language): Shown {
  return shown(personWords(person, reader), reader)
}

export function textOf(words: Shown) {
  return typeof words === 'string' ? words : words.text
}

/** The SQL of `shown`, as jsonb. @param row the alias of the row's table */
export function shownSql(row: string, field: string, reader: Language) {
  const [text, language] = [localizedSql(row, field, reader), shownLanguageSql(row, field, reader)]
  return Prisma.sql`case when ${language} = ${reader} then to_jsonb(${text})
    else jsonb_build_object('text', ${text}, 'language', ${language}) end`
}

/** People as a table whose `language` is that of their name. */
export const peopleSql = `(select id, name, translations, ${languageOfNameSql('name')} as language from "Person")`
