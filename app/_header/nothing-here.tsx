import Link from 'next/link'
import { getTranslations } from 'next-intl/server'

/** The same words whether something does not exist or may not be seen. */
export async function NothingHere() {
  const t = await getTranslations('common.notFound')
  return (
    <div className="empty">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <p>
        <Link className="btn" href="/">
          {t('home')}
        </Link>
      </p>
    </div>
  )
}
