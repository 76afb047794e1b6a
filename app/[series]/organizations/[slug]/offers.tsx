import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { InLanguage } from '#app/_ui/translated.tsx'
import { can } from '#lib/policy.ts'
import { pathIn } from '#lib/series-path.ts'
import { inLanguage } from '#lib/translation.ts'
import type { OrganizationView } from './organization-view.ts'

export async function Offers({ organization, series, viewer, clock, ours }: OrganizationView) {
  if (organization.offers.length === 0) return null
  const t = await getTranslations('organizations')
  const speaks = can(viewer, 'answerOffer', { organizationId: organization.id })
  return (
    <section>
      <h2>{t('offers.title', { ours })}</h2>
      <ul className="rows">
        {organization.offers.map(({ followUp, offeredAt, message }) => (
          <li key={followUp.number}>
            <span>
              <Link className="title" href={pathIn(series, `/follow-ups/${followUp.number}`)} prefetch={false}>
                F-{followUp.number}{' '}
                <InLanguage of={inLanguage(followUp, 'title', viewer.language)} page={viewer.language} />
              </Link>
              <small>
                {t('offers.since', { day: clock.day(offeredAt) })}
                {message && t('quoted', { words: message })}
              </small>
            </span>
            {speaks && (
              <Link className="btn" href={pathIn(series, `/follow-ups/${followUp.number}`)}>
                {t('offers.answer')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
