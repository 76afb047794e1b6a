import './reviews.css'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { StackedBar } from '#app/_ui/stacked-bar.tsx'
import { markOfStatus, statuses } from '#lib/recommendations/status.ts'
import { statusWord } from '#lib/recommendations/why.ts'
import type { ReviewOnLine } from '#lib/reviews/statuses-at-reviews.ts'
import type { SeriesRow } from '#lib/session.ts'
import { type Clock, clock } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'

type Props = { reviews: ReviewOnLine[]; series: SeriesRow; viewer: Viewer }

/** The line on the series' own page, once there is a review. */
export async function Reviews({ reviews, series, viewer }: Props) {
  if (reviews.length === 0) return null
  const t = await getTranslations('reviews')
  return (
    <section>
      <h2>
        <Link href={`/${series.slug}/reviews`}>{t('title')}</Link>
      </h2>
      <ReviewLine reviews={reviews} series={series} viewer={viewer} />
    </section>
  )
}

/** The reviews of a series on a line, the oldest first: each with its picture, its snapshot and its minutes. */
export async function ReviewLine({ reviews, series, viewer }: Props) {
  const t = await getTranslations('reviews')
  return (
    <ol className="reviews">
      {reviews.map((review) => (
        <li key={review.id} className={review.stage === 'published' ? 'past' : undefined}>
          <p className="ref">{t('numbered', { number: review.number })}</p>
          <p>
            <Link className="title" href={`/${series.slug}/reviews/${review.number}`}>
              {localized(review.roundtable, 'title', viewer.language)}
            </Link>
          </p>
          <p className="sub">{whenOf(review, clock(viewer.language, series.timeZone), t)}</p>
          <Picture review={review} viewer={viewer} />
          <Papers review={review} slug={series.slug} />
        </li>
      ))}
    </ol>
  )
}

async function Picture({ review, viewer }: { review: ReviewOnLine; viewer: Viewer }) {
  const t = await getTranslations('reviews')
  const found = review.statuses
  if (!found) return <p className="sub">{t('notFrozen')}</p>
  const all = [...found.values()]
  const parts = statuses.map((status) => ({
    mark: markOfStatus[status],
    value: all.filter((each) => each === status).length,
    label: statusWord(status, viewer.language),
  }))
  return <StackedBar label={t('picture')} parts={parts} />
}

async function Papers({ review, slug }: { review: ReviewOnLine; slug: string }) {
  const t = await getTranslations('reviews')
  const { snapshot, minutes } = review
  if (!snapshot && !minutes) return null
  return (
    <p className="papers">
      {snapshot && (
        <Link href={`/${slug}/snapshots/${snapshot.number}`}>{t('snapshot', { number: snapshot.number })}</Link>
      )}
      {minutes && <Link href={`/${slug}/reviews/${review.number}/minutes/${minutes}`}>{t('minutes')}</Link>}
    </p>
  )
}

type Translate = Awaited<ReturnType<typeof getTranslations<'reviews'>>>

function whenOf(review: ReviewOnLine, at: Clock, t: Translate) {
  const { startsAt } = review.roundtable
  const day = startsAt ? at.day(startsAt) : t('noDate')
  return `${day} · ${t(`stages.${review.stage}`)}`
}
