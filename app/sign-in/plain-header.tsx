import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { LanguageSwitch } from '../_header/language-switch.tsx'

/** The header of the pages that belong to no series. */
export async function PlainHeader() {
  const [t, language] = await Promise.all([getTranslations('common'), getLocale()])
  return (
    <header className="top">
      <Link className="series" href="/" prefetch={false}>
        {t('product')}
      </Link>
      <span className="end">
        <LanguageSwitch now={language} />
      </span>
    </header>
  )
}
