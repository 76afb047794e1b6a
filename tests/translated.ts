import { type Table, tables, texts } from '#lib/translations/texts.ts'

/** What a text is in Japanese once `translations` was carried out: made of its words, and of none of their letters. */
const japanese = `'訳' || translate(left(md5(words), 6), '0123456789abcdef', '零一二三四五六七八九甲乙丙丁戊己')`

/** SQL that gives every text there is, of each table that has texts, in Japanese. */
export const translations = tables.map(
  (table) => `update "${table}" x set translations = (
    select case when count(*) = 0 then '{}' else
      jsonb_build_object('ja', jsonb_object_agg(field, jsonb_build_object('text', ${japanese}, 'of', words))) end
    from (values ${wordings(table)}) as t(field, words) where words <> '')`,
)

/** SQL that asks for every original, of some length so that it is no part of another word. */
export const originals = tables
  .map((table) => `select words from "${table}" x, lateral (values ${wordings(table)}) as t(field, words)`)
  .map((select) => `${select} where length(words) > 3 and words ~ '[A-Za-z]{3}'`)
  .join(' union ')

function wordings(table: Table) {
  const column = (field: string) => (field === 'questions' ? `array_to_string(x.questions, E'\\n')` : `x."${field}"`)
  return texts[table].map((field) => `('${field}', ${column(field)})`).join(', ')
}
