import { reader } from '../../db/client.ts'
import { Language, type Visibility } from '../../db/generated/enums.ts'
import { localized, nameSelect, titleSelect } from '../../translation.ts'
import { wordsOf } from '../../translations/columns.ts'
import type { Viewer } from '../../viewer.ts'
import { visibleRecommendations } from '../../visibility.ts'

/** A text of it that can be translated, with its words in every language. */
export type Text = {
  table: 'Recommendation' | 'Addressee'
  id: string
  field: 'title' | 'wording'
  original: string
  language: Language
  words: Record<Language, string>
}

/** A recommendation as a table tells it; `addressees` by organization, or by the wording where that is none. */
export type State = {
  id: string
  number: number
  version: number
  title: string
  theme: string[]
  passages: string[]
  addressees: { organizationId: string | null; wording: string | null }[]
  texts: Text[]
  visibility: Visibility
}

type Row<F extends string> = { [Field in F]: string } & { id: string; language: Language; translations: unknown }

/** As they are, or as they were where the viewer looks back. */
export async function recommendationStates(viewer: Viewer): Promise<State[]> {
  const rows = await reader(viewer).recommendation.findMany({
    where: visibleRecommendations(viewer),
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      version: true,
      ...titleSelect,
      visibility: true,
      theme: { select: nameSelect },
      passages: { orderBy: { position: 'asc' }, select: { exact: true } },
      addressees: {
        orderBy: { position: 'asc' },
        select: { id: true, wording: true, organizationId: true, language: true, translations: true },
      },
    },
  })
  return rows.map(({ theme, passages, addressees, ...row }) => ({
    ...row,
    theme: theme ? Object.values(inEach((language) => localized(theme, 'name', language))) : [''],
    passages: passages.map(({ exact }) => exact),
    addressees,
    texts: [
      textOf('Recommendation', row, 'title'),
      ...addressees.flatMap(({ wording, ...rest }) =>
        wording === null ? [] : textOf('Addressee', { ...rest, wording }, 'wording'),
      ),
    ],
  }))
}

function textOf<F extends Text['field']>(table: Text['table'], row: Row<F>, field: F): Text {
  const { id, language } = row
  return { table, id, field, language, original: row[field], words: inEach((into) => wordsOf(row, field, into)) }
}

function inEach(words: (language: Language) => string) {
  return Object.fromEntries(Object.values(Language).map((each) => [each, words(each)])) as Record<Language, string>
}
