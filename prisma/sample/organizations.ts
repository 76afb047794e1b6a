import { z } from 'zod'
import { type Language, Sector } from '#lib/db/generated/enums.ts'
import { read } from './data.ts'

const row = z.strictObject({
  slug: z.string(),
  name: z.string(),
  nameJa: z.string(),
  shortName: z.string(),
  shortNameJa: z.string(),
  sector: z.enum(Sector),
  country: z.string(),
})

/** Addressed by the text, though nobody sat at the table for it. */
const notAtTable = {
  en: 'Named in the summaries; nobody took part for it so far.',
  ja: 'まとめに言及があるが、これまで参加者はいない。',
}

/** None of these bodies exists. */
export const organizations = read('organizations.csv', z.array(row)).map(({ nameJa, shortNameJa, ...row }) => ({
  ...row,
  atTable: row.slug !== 'regional-life',
  note: row.slug === 'regional-life' ? notAtTable.en : null,
  translations: {
    ja: { name: nameJa, shortName: shortNameJa, note: row.slug === 'regional-life' ? notAtTable.ja : '' },
  },
}))

export function shortNameOf(slug: string, language: Language) {
  const { shortName, translations } = known(slug)
  return language === 'ja' ? translations.ja.shortName : shortName
}

export function fullNameOf(slug: string, language: Language) {
  const { name, translations } = known(slug)
  return language === 'ja' ? translations.ja.name : name
}

function known(slug: string) {
  const organization = organizations.find((each) => each.slug === slug)
  if (!organization) throw new Error(`${slug} is none of the organizations`)
  return organization
}
