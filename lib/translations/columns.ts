import { Language } from '../db/generated/enums.ts'
import { say } from '../messages/fill.ts'
import { languageNames } from '../messages/languages.ts'
import { translationOf } from '../translation.ts'

/** A column of a table with the words of a text in one language, such as title_ja. */
export type InLanguage<Text extends string> = `${Text}_${Language}`

/** Something for each such column, in the order in which a table has them. */
export function inEachLanguage<Text extends string, T>(
  texts: readonly Text[],
  of: (text: Text, language: Language) => T,
) {
  const columns = texts.flatMap((text) =>
    Object.values(Language).map((language) => [`${text}_${language}`, of(text, language)] as const),
  )
  return Object.fromEntries(columns) as Record<InLanguage<Text>, T>
}

/** Its heading: as forms call the field. */
export function headingIn(label: string, language: Language, reader: Language) {
  return say('ui.inLanguage', reader, { label, language: languageNames(reader)[language] })
}

/** Its words: the original where that is in the language, else what is given in it; '' for nothing. */
export function wordsOf<Field extends string>(
  row: { [F in Field]: string } & { language: Language; translations?: unknown },
  field: Field,
  language: Language,
) {
  return row.language === language ? row[field] : (translationOf(row, field, language)?.text ?? '')
}
