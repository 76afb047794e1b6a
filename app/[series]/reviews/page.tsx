import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import { titled } from '#app/_ui/titled.ts'
import { can } from '#lib/policy.ts'
import { recommendationsOf } from '#lib/recommendations/queries.ts'
import { reviewLine } from '#lib/reviews/statuses-at-reviews.ts'
import { seriesViewer } from '#lib/session.ts'
import { ReviewLine } from '../_reviews/review-line.tsx'
import { ThenAndNow } from '../_reviews/then-and-now.tsx'

type Props = { params: Promise<{ series: string }> }

export const generateMetadata = titled('reviews.title')

export default async function ReviewsPage({ params }: Props) {
  const { series, viewer } = await seriesViewer((await params).series)
  const [t, reviews, recommendations] = await Promise.all([
    getTranslations('reviews'),
    reviewLine(viewer),
    recommendationsOf(viewer),
  ])
  const running = reviews.find(({ stage }) => stage !== 'published' && stage !== 'planned')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      {can(viewer, 'openReview') && !running && (
        <p className="acts">
          <Link className="btn main" href={`/${series.slug}/reviews/open`}>
            {t('open')}
          </Link>
        </p>
      )}
      {reviews.length === 0 ? (
        <Empty title={t('none')}>
          <p>{can(viewer, 'openReview') ? t('noneSecretariat') : t('noneHint')}</p>
        </Empty>
      ) : (
        <ReviewLine reviews={reviews} series={series} viewer={viewer} />
      )}
      {reviews.some(({ statuses }) => statuses) && (
        <section>
          <h2>{t('then')}</h2>
          <ThenAndNow reviews={reviews} recommendations={recommendations} series={series} viewer={viewer} />
        </section>
      )}
      <p className="acts">
        <Link href={`/${series.slug}/snapshots`}>{t('allSnapshots')}</Link>
        <Link href={`/${series.slug}/compare`}>{t('compare')}</Link>
      </p>
    </>
  )
}
