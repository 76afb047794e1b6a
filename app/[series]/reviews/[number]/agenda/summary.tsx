import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { can } from '#lib/policy.ts'
import { agendaOf, maySeeAgenda } from '#lib/reviews/agenda/queries.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import { hasReached } from '#lib/reviews/stage.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Viewer } from '#lib/viewer.ts'

type Props = { review: FoundReview; series: SeriesRow; viewer: Viewer }

export async function AgendaSummary({ review, series, viewer }: Props) {
  if (!maySeeAgenda(viewer, review)) return null
  const t = await getTranslations('agenda')
  const { items, minutes } = await agendaOf(viewer, review)
  const home = `/${series.slug}/reviews/${review.number}`
  const next = review.stage === 'meeting' ? 'meeting' : review.stage === 'frozen' ? 'agenda' : null
  const edits = can(viewer, 'editAgenda') && !hasReached(review, 'drafting')
  return (
    <section>
      <h2>{t('title')}</h2>
      <p>{t('summary', { count: items.length, minutes })}</p>
      <p className="acts">
        <Link className={next === 'agenda' && edits ? 'btn main' : 'btn'} href={`${home}/agenda`}>
          {t(edits ? 'prepare' : 'open')}
        </Link>
        {hasReached(review, 'frozen') && (
          <Link className={next === 'meeting' ? 'btn main' : 'btn'} href={`${home}/meeting`}>
            {t('toMeeting')}
          </Link>
        )}
      </p>
    </section>
  )
}
