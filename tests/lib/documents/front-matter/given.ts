import { readFileSync } from 'node:fs'
import { frontMatterOf } from '#lib/documents/front-matter/front-matter.ts'
import { normalize } from '#lib/documents/normalize.ts'

/** Summaries as unlike each other as those of different secretariats are; every name in them is made up. */
export const summary = (name: string) => readFileSync(new URL(`./summaries/${name}.txt`, import.meta.url), 'utf8')

/** What is proposed from a text, each person in a line. */
export const of = (raw: string) => {
  const { title, date, place, participants, sections } = frontMatterOf(normalize(raw))
  return {
    title,
    date: [date.iso ?? date.reason, ...(date.end ? [date.end] : [])].join(' to '),
    place,
    people: participants.map(({ part, name, position, organization }) =>
      [part, name, position, organization].map((each) => each ?? '-').join(' | '),
    ),
    sections: sections.map(({ text }) => text),
    themes: sections.filter(({ isTheme }) => isTheme).map(({ name }) => name),
  }
}
