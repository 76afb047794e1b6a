import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { languageOf } from '#lib/language-of.ts'
import type { OpenRequest } from '#lib/reviews/collect/requests-for.ts'
import { localized } from '#lib/translation.ts'
import type { OverviewView } from './overview-view.ts'

/** What a review asks this reader's organization, as the first rows of what needs them. */
export async function AskedForReview({ asked, series, viewer, clock }: OverviewView & { asked: OpenRequest[] }) {
  const t = await getTranslations('collecting.needs')
  return asked.map((request, n) => {
    const href = `/${series.slug}/reviews/${request.number}/answer`
    const title = localized(request.roundtable, 'title', viewer.language)
    const closes = request.closesOn ? clock.plainDay(request.closesOn) : '–'
    return (
      <li key={request.number}>
        <small>{t('pile')}</small>
        <span>
          <Link className="title" href={href} lang={languageOf(title)}>
            {t('title', { roundtable: title })}
          </Link>
          <small>
            {request.sentBack
              ? t('sentBack', { closes })
              : t('open', { answered: request.answered, asked: request.asked, closes })}
          </small>
        </span>
        <Link className={n === 0 ? 'btn main' : 'btn'} href={href}>
          {t('button')}
        </Link>
      </li>
    )
  })
}
