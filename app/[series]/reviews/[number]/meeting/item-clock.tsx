import { getTranslations } from 'next-intl/server'
import { messages } from '#lib/messages/load.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { nowOf, type Viewer } from '#lib/viewer.ts'
import { Timer } from './timer.tsx'

type Props = { review: FoundReview; item: { minutes: number }; viewer: Viewer; series: SeriesRow }

/** Since when the item is on the table, and how much of its time is left by the server's clock. */
export async function Clocked({ review, item, viewer, series }: Props) {
  const t = await getTranslations('meeting')
  const since = review.currentSince
  if (!since) return null
  const { left, overTime } = messages[viewer.language].meeting
  return (
    <p className="now">
      <b>{t('onTable')}</b>
      <small>{t('since', { time: clock(viewer.language, series.timeZone).time(since) })}</small>
      <small>{t('planned', { minutes: item.minutes })}</small>
      <Timer
        since={since.getTime()}
        now={nowOf(viewer).getTime()}
        minutes={item.minutes}
        words={{ left, over: overTime }}
      />
    </p>
  )
}
