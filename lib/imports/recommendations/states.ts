import { reader } from '../../db/client.ts'
import { Language, type Visibility } from '../../db/generated/enums.ts'
import { localized, nameSelect, titleSelect } from '../../translation.ts'
import type { Viewer } from '../../viewer.ts'
import { visibleRecommendations } from '../../visibility.ts'

/** A recommendation as a table tells it; `addressees` by organization, or by the wording where that is none. */
export type State = {
  id: string
  number: number
  version: number
  title: string
  titles: Record<Language, string>
  theme: string[]
  passages: string[]
  organizationIds: string[]
  wordings: string[]
  visibility: Visibility
}

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
      addressees: { orderBy: { position: 'asc' }, select: { wording: true, organizationId: true } },
    },
  })
  return rows.map(({ theme, passages, addressees, ...row }) => ({
    ...row,
    titles: inEach((language) => localized(row, 'title', language)),
    theme: theme ? Object.values(inEach((language) => localized(theme, 'name', language))) : [''],
    passages: passages.map(({ exact }) => exact),
    organizationIds: addressees.flatMap(({ organizationId }) => organizationId ?? []),
    wordings: addressees.flatMap(({ wording }) => wording ?? []),
  }))
}

function inEach(words: (language: Language) => string) {
  return Object.fromEntries(Object.values(Language).map((each) => [each, words(each)])) as Record<Language, string>
}
