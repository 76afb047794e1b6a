import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listSeries } from '#lib/roundtables/series.ts'
import { readerLanguage } from '#lib/session.ts'
import { localized } from '#lib/translation.ts'

export default async function HomePage() {
  const [all, language, t] = await Promise.all([listSeries(), readerLanguage(), getTranslations('common')])
  const [only] = all
  if (only && all.length === 1) redirect(`/${only.slug}`)
  return (
    <main id="main" className="narrow">
      <h1>{t('product')}</h1>
      <p className="lede">{t('tagline')}</p>
      <h2>{t('allSeries')}</h2>
      <ul className="rows">
        {all.map((series) => (
          <li key={series.slug}>
            <span>
              <Link className="title" href={`/${series.slug}`}>
                {localized(series, 'name', language)}
              </Link>
              {series.fictional && <small>{t('fictional')}</small>}
            </span>
          </li>
        ))}
      </ul>
    </main>
  )
}
