import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { switchLanguage } from '../account/actions.ts'

/** The header of the pages that belong to no series. */
export async function PlainHeader() {
  const [t, language] = await Promise.all([getTranslations('common'), getLocale()])
  const other = language === 'ja' ? 'en' : 'ja'
  return (
    <header className="top">
      <Link className="series" href="/" prefetch={false}>
        {t('product')}
      </Link>
      <span className="end">
        <form action={switchLanguage}>
          <input type="hidden" name="language" value={other} />
          <button type="submit" lang={other}>
            {t('otherLanguage')}
          </button>
        </form>
      </span>
    </header>
  )
}
