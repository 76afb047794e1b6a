import type { Language } from '../db/generated/enums.ts'
import { fill, type Values } from '../messages/fill.ts'
import { type Messages, messages } from '../messages/load.ts'
import type { State } from '../progress-states.ts'
import { type Clock, clock } from '../time.ts'
import { type Frozen, inLanguage as translatedOf } from '../translation.ts'
import { sentenceCase, stateHead, type Vocabulary, wordFor } from '../vocabulary.ts'
import { inLanguage, type Said, type Written } from './document.ts'

/** How a pack says things: in each of its languages, with dates as the series' clock shows them. */
export function voice(languages: Language[], timeZone: string) {
  const clocks = new Map(languages.map((language) => [language, clock(language, timeZone)]))
  const each = (speak: (language: Language, clock: Clock) => string) =>
    distinct(
      languages.map((language) => ({
        language,
        text: speak(language, clocks.get(language) ?? clock(language, timeZone)),
      })),
    )
  const text = (pick: (texts: Messages) => string, values: Record<string, Said | string | number> = {}) =>
    each((language) => fill(pick(messages[language]), plain(values, language), language))
  return {
    languages,
    each,
    /** a text of lib/messages, its {names} filled */
    text,
    column: (key: keyof Messages['packs']['columns']) => text(({ packs }) => packs.columns[key]),
    same: (words: string | number): Said => [{ language: languages[0] ?? 'en', text: String(words) }],
    /** Overdue (3) */
    counted: (title: Said, count: number) =>
      text(({ packs }) => packs.counted, { title, count: each((_, clock) => clock.number(count)) }),
    number: (value: number) => each((_, clock) => clock.number(value)),
    /** 30 September 2026, from 2026-09-30 */
    day: (iso: string) => each((_, clock) => clock.plainDay(new Date(`${iso}T00:00:00Z`))),
    /** the day of an instant where the series is at home */
    dayOf: (instant: string) => each((_, clock) => clock.day(new Date(instant))),
    moment: (instant: string) => each((_, clock) => clock.moment(new Date(instant))),
    /** the name of the series' time zone at an instant */
    zone: (instant: string) => each((_, clock) => clock.zone(new Date(instant))),
    name: <Field extends string>(row: Frozen<Field>, field: Field): Said => {
      const said = each((language) => wordsOf(row, field, language).text)
      return said.length > 1 ? said : [wordsOf(row, field, languages[0] ?? 'en')]
    },
    /** in the language of the document, where it has one; else as it was written */
    written: <Field extends string>(row: Frozen<Field>, field: Field): Written =>
      wordsOf(row, field, languages.length === 1 && languages[0] ? languages[0] : (row.language ?? 'en')),
    /** a word of an enum; with a capital unless it stands within a sentence */
    word: (group: keyof Vocabulary, value: string, place?: 'within') =>
      each((language) => {
        const word = wordFor(group, value, language)
        return place ? word : sentenceCase(word, language)
      }),
    state: (state: State, form?: 'narrow') => each((language) => stateHead(state, language, form)),
    list: (items: Said[]) =>
      each((language) => items.map((item) => inLanguage(item, language).text).join(messages[language].packs.comma)),
    lines: (items: Said[]) => each((language) => items.map((item) => inLanguage(item, language).text).join('\n')),
  }
}

function wordsOf<Field extends string>(row: Frozen<Field>, field: Field, language: Language): Written {
  const words = translatedOf<Field, Frozen<Field> & { translations?: unknown }>(row, field, language)
  return { language: words.language, text: words.text }
}

export type Voice = ReturnType<typeof voice>

export const nothing: Said = []

function plain(values: Record<string, Said | string | number>, language: Language): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? inLanguage(value, language).text : value,
    ]),
  )
}

function distinct(said: Said): Said {
  const [first, ...others] = said
  return first && others.every(({ text }) => text === first.text) ? [first] : said
}
