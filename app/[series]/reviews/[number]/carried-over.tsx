import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { InLanguage } from '#app/_ui/translated.tsx'
import { carriedInto } from '#lib/reviews/minutes/carry-over.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import type { SeriesRow } from '#lib/session.ts'
import { inLanguage, localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'

type Props = { review: FoundReview; series: SeriesRow; viewer: Viewer }

export async function CarriedOver({ review, series, viewer }: Props) {
  const carried = await carriedInto(viewer, review)
  if (carried.length === 0) return null
  const t = await getTranslations('reviews')
  return (
    <section>
      <h2>{t('carried', { count: carried.length })}</h2>
      <details className="more" open={carried.length <= 10}>
        <summary>{t('carriedList')}</summary>
        <ul className="rows">
          {carried.map(({ number, lead, times, ...words }) => (
            <li key={number}>
              <span>
                <Link className="title" href={`/${series.slug}/follow-ups/${number}`} prefetch={false}>
                  F-{number} <InLanguage of={inLanguage(words, 'title', viewer.language)} page={viewer.language} />
                </Link>
                <small>{lead ? localized(lead, 'name', viewer.language) : t('carriedUnled')}</small>
              </span>
              {times > 1 && <small>{t('carriedTimes', { times })}</small>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
