import { Language } from '../db/generated/enums.ts'
import { languageOf } from '../language-of.ts'
import { plain, sameWords, type Wrong, wrong } from './cell.ts'
import { isTranslation, type Settable, type TextColumn, type TranslationColumn, translations } from './columns.ts'
import type { Change } from './plan.ts'
import type { Row } from './rows.ts'

/**
 * What a column writes in a row of that language: the words in the language of the original are the original, those in any
 * other its translation.
 */
export function writes(column: Settable, language: Language): Settable {
  const into = isTranslation(column) ? translations[column] : null
  return into?.language === language ? into.text : column
}

/**
 * The language that a new row's texts are in: the one that their script tells, unless the table says something else in it,
 * which then is a translation. `translated` decides so too.
 */
export function writtenIn(row: Row, texts: readonly TextColumn[]): Language {
  const free = (language: Language) =>
    texts.every((text) => {
      const words = row.cell(`${text}_${language}`)
      return plain(words) === '' || sameWords(words, row.cell(text))
    })
  const guess = languageOf(texts.map((text) => plain(row.cell(text))).find(Boolean) ?? '')
  return [guess, ...Object.values(Language)].find(free) ?? guess
}

/** What is wrong with a translation in a new row of that language; 'original' where it is none, but those words again. */
export function translationIn(row: Row, column: TranslationColumn, written: Language): Wrong | 'original' | null {
  const { text, language } = translations[column]
  if (plain(row.cell(text)) === '') return wrong('noOriginal')
  if (language !== written) return null
  return sameWords(row.cell(column), row.cell(text)) ? 'original' : wrong('twoWordings', { other: row.heading(text) })
}

/** The translations of these texts among the changes of a row, as commands take them, with what stood there. */
export function translationsIn(changes: Change[], texts: readonly TextColumn[]) {
  const all = changes.flatMap(({ column, value, old }) =>
    isTranslation(column) && texts.includes(translations[column].text) ? { ...translations[column], value, old } : [],
  )
  const by = (words: 'value' | 'old') =>
    Object.fromEntries(
      [...Map.groupBy(all, ({ language }) => language)].map(([language, each]) => [
        language,
        Object.fromEntries(each.map((one) => [one.text, one[words]])),
      ]),
    )
  return { translations: by('value'), was: by('old') }
}
