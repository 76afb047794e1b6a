import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { can } from '#lib/policy.ts'
import { answersCounted } from '#lib/reviews/collect/request-state.ts'
import { isAsked, requestsFor } from '#lib/reviews/collect/requests-for.ts'
import { silentOrganizations } from '#lib/reviews/collect/silent-organizations.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import { hasReached } from '#lib/reviews/stage.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import { isMember, type Viewer } from '#lib/viewer.ts'

type Props = { review: FoundReview; series: SeriesRow; viewer: Viewer }

export async function CollectingSummary({ review, series, viewer }: Props) {
  const t = await getTranslations('collecting.summary')
  const base = `/${series.slug}/reviews/${review.number}`
  if (!isMember(viewer)) return null
  if (!review.openedAt || !review.closesOn)
    return can(viewer, 'openReview') ? (
      <section>
        <h2>{t('title')}</h2>
        <p>{t('notOpened')}</p>
        <p className="acts">
          <Link className="btn main" href={`/${series.slug}/reviews/open`}>
            {t('open')}
          </Link>
        </p>
      </section>
    ) : null
  const [counted, silent, requests, asked] = await Promise.all([
    answersCounted(viewer, review.id),
    silentOrganizations(review.id),
    requestsFor(viewer),
    isAsked(viewer, review.id),
  ])
  const ours = requests.find(({ number }) => number === review.number)
  const day = clock(viewer.language, series.timeZone).plainDay
  return (
    <section>
      <h2>{t('title')}</h2>
      <p>
        {t(hasReached(review, 'meeting') ? 'countedOver' : 'counted', { ...counted, closes: day(review.closesOn) })}
      </p>
      {silent.length > 0 && (
        <p className="late">
          {t('silent', { names: silent.map((each) => localized(each, 'name', viewer.language)).join(t('comma')) })}
        </p>
      )}
      <p className="acts">
        {ours && (
          <Link className="btn main" href={`${base}/answer`}>
            {t('answer', { answered: ours.answered, asked: ours.asked })}
          </Link>
        )}
        {!ours && asked && (
          <Link className="btn" href={`${base}/answer`}>
            {t('lookAtOurs')}
          </Link>
        )}
        {can(viewer, 'sendBackReview') && (
          <Link className="btn" href={`${base}/collecting`}>
            {t('look')}
          </Link>
        )}
      </p>
    </section>
  )
}
