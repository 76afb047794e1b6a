import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#app/_ui/notice.tsx'
import type { PersonShown } from './person-facts.tsx'

/** The follow-ups about which this person is asked; says so when the person has left the organization that leads them. */
export async function ContactOf({ person, series }: { person: PersonShown; series: string }) {
  const { contactOf, membership, name } = person
  if (contactOf.length === 0) return null
  const t = await getTranslations('people')
  const works = membership && !membership.endedAt ? membership.organization?.id : null
  return (
    <>
      <h2>{t('contactOf')}</h2>
      {contactOf.some(({ leadId }) => leadId !== works) && <Notice>{t('contactOfGone', { name })}</Notice>}
      <ul className="rows">
        {contactOf.map(({ number, title, language }) => (
          <li key={number}>
            <span>
              <span className="ref">{`F-${number}`}</span>{' '}
              <Link className="title" href={`/${series}/follow-ups/${number}`} lang={language}>
                {title}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
