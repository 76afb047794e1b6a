import '#app/[series]/_reviews/reviews.css'
import { getTranslations } from 'next-intl/server'
import { Mark } from '#app/_ui/symbols.tsx'
import type { FoundReview } from '#lib/reviews/review.ts'
import { stages } from '#lib/reviews/stage.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'

type Props = { review: FoundReview; series: SeriesRow; viewer: Viewer }

/** How far the review has come, and since when. */
export async function Steps({ review, series, viewer }: Props) {
  const t = await getTranslations('reviews')
  const at = clock(viewer.language, series.timeZone)
  const reached = stages.indexOf(review.stage)
  const dates = {
    planned: null,
    collecting: review.openedAt,
    frozen: review.snapshot?.takenAt ?? null,
    meeting: review.meetingBeganAt,
    drafting: review.meetingEndedAt,
    published: review.publishedAt,
  }
  return (
    <ol className="steps" aria-label={t('progress')}>
      {stages.map((stage, position) => {
        const date = dates[stage]
        return (
          <li key={stage} aria-current={position === reached ? 'step' : undefined}>
            <Mark
              name={
                position < reached || (stage === 'published' && position === reached)
                  ? 'done'
                  : position === reached
                    ? 'going'
                    : 'none'
              }
            />
            <span>
              {t(`steps.${stage}`)}
              {date && <small>{at.moment(date)}</small>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
