import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { can } from '#lib/policy.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import { listSnapshots } from '#lib/reviews/snapshot/queries.ts'
import { hasReached } from '#lib/reviews/stage.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Viewer } from '#lib/viewer.ts'
import { FreezeForm } from './freeze-form.tsx'
import { SnapshotRows } from './snapshot-rows.tsx'

type Props = { review: FoundReview; series: SeriesRow; viewer: Viewer }

/** On the page of a review: the snapshot that its meeting works on, earlier ones, and the button that takes it. */
export async function SnapshotsOfReview({ review, series, viewer }: Props) {
  const [t, all] = await Promise.all([getTranslations('snapshots'), listSnapshots(viewer)])
  const own = all.filter((snapshot) => snapshot.review?.id === review.id)
  const freezes = can(viewer, 'freeze') && hasReached(review, 'collecting') && !review.meetingBeganAt
  if (own.length === 0 && !freezes) return null
  const title = t('freeze.suggested', { number: review.number })
  const agreed = own.filter((snapshot) => snapshot.agreed)
  const earlier = own.filter((snapshot) => !snapshot.agreed)
  const number = agreed[0]?.number
  const before = all.find((snapshot) => snapshot.agreed && number !== undefined && snapshot.number < number)
  const path = `/${series.slug}/compare`
  return (
    <section id="snapshot">
      <h2>{t('ofReview.title')}</h2>
      {agreed.length > 0 ? (
        <SnapshotRows snapshots={agreed} series={series} viewer={viewer} ofReview />
      ) : (
        <p className="sub">{t('ofReview.none')}</p>
      )}
      <div className="acts">
        {freezes && (
          <FreezeForm
            series={series}
            after={all[0]?.number ?? 0}
            review={{ id: review.id, title }}
            again={agreed.length > 0}
          />
        )}
        {before && (
          <Link className="btn" href={`${path}?from=s${before.number}&to=s${number}`}>
            {t('ofReview.compare')}
          </Link>
        )}
        {number && (
          <Link className="btn" href={`${path}?from=s${number}&to=now`}>
            {t('ofReview.since')}
          </Link>
        )}
      </div>
      {freezes && <p className="sub">{t('freeze.afterwards')}</p>}
      {earlier.length > 0 && (
        <details className="more">
          <summary>{t('ofReview.earlier')}</summary>
          <SnapshotRows snapshots={earlier} series={series} viewer={viewer} ofReview />
        </details>
      )}
    </section>
  )
}
