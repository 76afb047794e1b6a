import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { can } from '#lib/policy.ts'
import { type SeriesRow, signedInPerson } from '#lib/session.ts'
import { localized, personWords } from '#lib/translation.ts'
import { isMember, type Viewer } from '#lib/viewer.ts'
import { InLanguage } from '../_ui/translated.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { NavLink, SignInLink } from './nav-link.tsx'

const everybody = ['recommendations', 'followUps', 'reviews', 'organizations', 'people', 'history'] as const
const paths = { followUps: 'follow-ups' } as Record<string, string>

export async function SiteHeader({ series, viewer }: { series: SeriesRow; viewer: Viewer }) {
  const [t, person] = await Promise.all([getTranslations('common'), signedInPerson()])
  const home = `/${series.slug}`
  const secretariat = [
    ...(can(viewer, 'readOutbox') ? (['outbox'] as const) : []),
    ...(can(viewer, 'readAudit') ? (['audit'] as const) : []),
    ...(can(viewer, 'changeSettings') ? (['settings'] as const) : []),
  ]
  return (
    <header className="top">
      <Link className="series" href={home} prefetch={false}>
        {localized(series, 'name', viewer.language)}
      </Link>
      <nav aria-label={t('nav.label')}>
        <NavLink href={home} exact>
          {t('nav.overview')}
        </NavLink>
        {[...everybody, ...secretariat].map((page) => (
          <NavLink key={page} href={`${home}/${paths[page] ?? page}`}>
            {t(`nav.${page}`)}
          </NavLink>
        ))}
      </nav>
      <span className="end">
        <LanguageSwitch now={viewer.language} />
        {isMember(viewer) && person ? (
          <Link href="/account" prefetch={false}>
            <InLanguage of={personWords(person, viewer.language)} page={viewer.language} />
          </Link>
        ) : (
          <SignInLink>{t('signIn')}</SignInLink>
        )}
      </span>
    </header>
  )
}
