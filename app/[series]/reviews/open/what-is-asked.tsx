import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#app/_ui/notice.tsx'
import { InLanguage } from '#app/_ui/translated.tsx'
import { urlOf } from '#lib/follow-ups/filter.ts'
import type { Opening } from './opening-view.ts'

/** What opening the review would mean, before anything is sent. */
export async function Asked({ preview, scope, series, viewer, ignored }: Opening) {
  const t = await getTranslations('collecting.open')
  const { organizations, followUps, unled, hidden } = preview
  return (
    <section>
      {ignored.length > 0 && (
        <Notice tone="bad">
          {t('ignored', { values: ignored.map(({ name, value }) => `${name}=${value}`).join(', ') })}
        </Notice>
      )}
      <p className="lede" role="status">
        {followUps > 0 ? t('asked', { followUps, organizations: organizations.length }) : t('askedNobody')}
      </p>
      {followUps === 0 && (
        <p className="acts">
          <Link className="btn" href={`/${series.slug}/follow-ups`}>
            {t('toFollowUps')}
          </Link>
        </p>
      )}
      <ul className="rows apart">
        {organizations.map((organization) => (
          <li key={organization.slug}>
            <span>
              <Link
                className="title"
                href={`/${series.slug}/follow-ups${urlOf({ ...scope, organization: organization.slug, as: 'lead' })}`}
              >
                {organization.name}
              </Link>
              {organization.focalPoints.length > 0 ? (
                <small>{t('mailed', { names: organization.focalPoints.join(t('comma')) })}</small>
              ) : (
                <small>
                  <b className="warn">{t('nobodyThere')}</b>{' '}
                  <Link href={`/${series.slug}/people/invite`}>{t('invite')}</Link>
                </small>
              )}
            </span>
            <span>{t('count', { count: organization.followUps.length })}</span>
          </li>
        ))}
      </ul>
      {unled.length > 0 && (
        <details className="more apart">
          <summary>{t('unled', { count: unled.length })}</summary>
          <ul className="rows">
            {unled.map(({ number, title }) => (
              <li key={number}>
                <Link className="title" href={`/${series.slug}/follow-ups/${number}`}>
                  F-{number} <InLanguage of={title} page={viewer.language} />
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
      {hidden > 0 && <p className="sub near">{t('hidden', { count: hidden })}</p>}
    </section>
  )
}
