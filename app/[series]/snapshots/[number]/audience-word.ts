import type { getTranslations } from 'next-intl/server'
import type { Language } from '#lib/db/generated/enums.ts'
import type { SnapshotContent } from '#lib/reviews/snapshot/content.ts'
import { localized } from '#lib/translation.ts'

type Translate = Awaited<ReturnType<typeof getTranslations<'snapshots'>>>

/** Whose edition it is, in words. */
export function audienceWord(audience: string, { organizations }: SnapshotContent, language: Language, t: Translate) {
  if (audience === 'secretariat' || audience === 'participants' || audience === 'public')
    return t(`editions.${audience}`)
  const organization = organizations.find(({ slug }) => audience === `organization:${slug}`)
  return t('editions.organization', { name: organization ? localized(organization, 'name', language) : audience })
}
