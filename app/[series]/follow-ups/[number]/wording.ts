import type { Language } from '#lib/db/generated/enums.ts'
import { Visibility } from '#lib/db/generated/enums.ts'
import type { FollowUpItem } from '#lib/follow-ups/item.ts'
import { localized } from '#lib/translation.ts'
import { sentenceCase, type Vocabulary, wordFor, wordsOf } from '#lib/vocabulary.ts'

export const confidenceMark = { secured: 'c4', achievable: 'c3', supportNeeded: 'c2', atRisk: 'c1' } as const

/** How one reader is told names and values. */
export function wording(language: Language) {
  const words = wordsOf(language)
  return {
    words,
    /** As it stands at the head of a line. */
    capital(group: keyof Vocabulary, value: string) {
      return sentenceCase(wordFor(group, value, language), language)
    },
    organization: (organization: FollowUpItem['lead']) =>
      organization ? localized(organization, 'shortName', language) : '',
    list: (parts: string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(parts),
  }
}

type Wording = ReturnType<typeof wording>

/** The choices of a field that asks who may see something. */
export function visibilityOptions({ capital }: Wording, without?: Visibility) {
  return Object.values(Visibility)
    .filter((value) => value !== without)
    .map((value) => ({ value, label: capital('visibility', value) }))
}
