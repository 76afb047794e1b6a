import '#app/_look/tables.css'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Mark } from '#app/_ui/symbols.tsx'
import type { ListedRecommendation } from '#lib/recommendations/queries.ts'
import { markOfStatus } from '#lib/recommendations/status.ts'
import { statusWord } from '#lib/recommendations/why.ts'
import type { ReviewOnLine } from '#lib/reviews/statuses-at-reviews.ts'
import type { SeriesRow } from '#lib/session.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'

type Props = {
  reviews: ReviewOnLine[]
  recommendations: ListedRecommendation[]
  series: SeriesRow
  viewer: Viewer
}

export async function ThenAndNow({ reviews, recommendations, series, viewer }: Props) {
  const t = await getTranslations('reviews')
  const frozen = reviews.filter(({ statuses }) => statuses)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="wide" aria-label={t('then')} tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr>
            <td />
            {frozen.map((review) => (
              <th key={review.id} scope="col">
                {t('numbered', { number: review.number })}
              </th>
            ))}
            <th scope="col">{t('now')}</th>
          </tr>
        </thead>
        <tbody>
          {recommendations.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link href={`/${series.slug}/recommendations/${each.number}`}>
                  R-{each.number} {localized(each, 'title', viewer.language)}
                </Link>
              </th>
              {[...frozen.map(({ statuses }) => statuses?.get(each.number)), each.why.status].map((status, at) => (
                <td key={frozen[at]?.id ?? 'now'} className={status ? undefined : 'gap'}>
                  {status ? (
                    <>
                      <Mark name={markOfStatus[status]} /> {statusWord(status, viewer.language)}
                    </>
                  ) : (
                    '·'
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
