import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { langOf } from '#app/_ui/translated.tsx'
import type { OpenRequest } from '#lib/reviews/collect/requests-for.ts'
import { inLanguage } from '#lib/translation.ts'
import type { OverviewView } from './overview-view.ts'

export async function AskedForReview({ asked, series, viewer, clock }: OverviewView & { asked: OpenRequest[] }) {
  const t = await getTranslations('collecting.needs')
  return asked.map((request, n) => {
    const href = `/${series.slug}/reviews/${request.number}/answer`
    const title = inLanguage(request.roundtable, 'title', viewer.language)
    const closes = request.closesOn ? clock.plainDay(request.closesOn) : '–'
    return (
      <li key={request.number}>
        <small>{t('pile')}</small>
        <span>
          <Link className="title" href={href} lang={langOf(title, viewer.language)}>
            {t('title', { roundtable: title.text })}
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
