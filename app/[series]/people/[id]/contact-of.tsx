import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#app/_ui/notice.tsx'
import { InLanguage } from '#app/_ui/translated.tsx'
import type { Language } from '#lib/db/generated/enums.ts'
import { inLanguage, personName } from '#lib/translation.ts'
import type { PersonShown } from './person-facts.tsx'

/** The follow-ups about which this person is asked; says so when the person has left the organization that leads them. */
export async function ContactOf({
  person,
  series,
  language,
}: {
  person: PersonShown
  series: string
  language: Language
}) {
  const { contactOf, membership } = person
  const name = personName(person, language)
  if (contactOf.length === 0) return null
  const t = await getTranslations('people')
  const works = membership && !membership.endedAt ? membership.organization?.id : null
  return (
    <>
      <h2>{t('contactOf')}</h2>
      {contactOf.some(({ leadId }) => leadId !== works) && <Notice>{t('contactOfGone', { name })}</Notice>}
      <ul className="rows">
        {contactOf.map(({ number, ...words }) => (
          <li key={number}>
            <span>
              <span className="ref">{`F-${number}`}</span>{' '}
              <Link className="title" href={`/${series}/follow-ups/${number}`}>
                <InLanguage of={inLanguage(words, 'title', language)} page={language} />
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
