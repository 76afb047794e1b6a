import Link from 'next/link'
import { getTranslations } from 'next-intl/server'

type Pages = { previous?: string | null; next?: string | null /** Such as "51–100 of 1,204". */; range?: string }

/** Keyset pages: a way back and a way on, no page numbers. */
export async function Pagination({ previous, next, range }: Pages) {
  if (!previous && !next) return null
  const t = await getTranslations('ui')
  return (
    <nav className="pages" aria-label={t('pages')}>
      {previous && (
        <Link className="btn" href={previous} rel="prev">
          {t('newer')}
        </Link>
      )}
      {next && (
        <Link className="btn" href={next} rel="next">
          {t('older')}
        </Link>
      )}
      {range && <small>{range}</small>}
    </nav>
  )
}
