import { useTranslations } from 'next-intl'
import { marked } from '#app/_ui/translated.tsx'
import type { Language } from '#lib/db/generated/enums.ts'
import type { FollowUpItem } from '#lib/follow-ups/item.ts'
import { languageOf } from '#lib/language-of.ts'
import { type Shown, textOf } from '#lib/shown.ts'
import { wording } from './wording.ts'

type Props = { person: Shown | null; organization: FollowUpItem['lead']; language: Language }

export function Said({ children }: { children: string }) {
  return (
    <p className="said" lang={languageOf(children)}>
      {children}
    </p>
  )
}

/** Aoi Tanaka, Cabinet Office; to those who are not members only the organization. */
export function Who({ person, organization, language }: Props) {
  const t = useTranslations('progress')
  const name = organization ? wording(language).organization(organization) : t('secretariat')
  if (!person) return <b>{name}</b>
  return (
    <span>
      {marked(
        t.rich('by', { person: textOf(person), organization: name, b: (text) => <b>{marked(text, [person])}</b> }),
        [person],
      )}
    </span>
  )
}
