import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { can } from '#lib/policy.ts'
import { listMinutes } from '#lib/reviews/minutes/queries.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import { hasReached } from '#lib/reviews/stage.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { isMember, type Viewer } from '#lib/viewer.ts'

type Props = { review: FoundReview; series: SeriesRow; viewer: Viewer }

/** The minutes of a review on its page: every published version, and the draft for whoever may read it. */
export async function MinutesSummary({ review, series, viewer }: Props) {
  const writes = can(viewer, 'publishMinutes')
  const drafted = writes
    ? hasReached(review, 'meeting')
    : isMember(viewer) && review.stage === 'drafting' && review.draftedAt
  const versions = await listMinutes(viewer, review)
  if (!drafted && versions.length === 0) return null
  const t = await getTranslations('minutes')
  const at = clock(viewer.language, series.timeZone)
  const home = `/${series.slug}/reviews/${review.number}/minutes`
  return (
    <section>
      <h2>{t('title')}</h2>
      <ul className="rows">
        {versions.map(({ number, publishedAt, erratum, corrected, sha256 }) => (
          <li key={number}>
            <span>
              <Link className="title" href={`${home}/${number}`}>
                {t('version', { number })}
              </Link>
              <small>{t('publishedAt', { day: at.moment(publishedAt) })}</small>
              {erratum && <small>{t('because', { reason: erratum })}</small>}
              {corrected && <small>{t('correctedBy', { number: corrected.number })}</small>}
            </span>
            <small>{t('digest', { start: sha256.slice(0, 12) })}</small>
          </li>
        ))}
      </ul>
      {drafted && (
        <p className="acts">
          <Link className={review.stage === 'drafting' ? 'btn main' : 'btn'} href={home}>
            {review.stage === 'published' ? t('prepareErratum') : t('openDraft')}
          </Link>
        </p>
      )}
    </section>
  )
}
