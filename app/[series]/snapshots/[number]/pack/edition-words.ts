import type { getTranslations } from 'next-intl/server'
import type { Language } from '#lib/db/generated/enums.ts'
import type { SnapshotContent } from '#lib/reviews/snapshot/content.ts'
import { localized } from '#lib/translation.ts'

type Translate = Awaited<ReturnType<typeof getTranslations<'packs'>>>

/** What a pack holds, in the reader's words. */
export function editionWords(t: Translate, organizations: SnapshotContent['organizations'], language: Language) {
  const name = (slug: string) => {
    const known = organizations.find((each) => each.slug === slug)
    return known ? localized(known, 'name', language) : slug
  }
  return ({ audience, organization }: { audience: string; organization: string | null }) => {
    if (organization) return t('editions.items', { name: name(organization) })
    if (audience.startsWith('organization:')) return t('editions.organization', { name: name(audience.slice(13)) })
    if (audience === 'secretariat' || audience === 'public') return t(`editions.${audience}`)
    return t('editions.participants')
  }
}
