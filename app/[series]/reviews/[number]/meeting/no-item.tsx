import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import type { Meeting } from '#lib/reviews/meeting/queries.ts'
import type { MeetingView } from './meeting-view.ts'

/** Nothing on the table, or something that is not for this viewer. */
export async function NoItem({ review, clock, notes, meeting }: MeetingView & { meeting: Meeting }) {
  const t = await getTranslations('meeting')
  if (meeting.hidden)
    return (
      <Empty title={t('hidden')}>
        <p>{t('hiddenHint')}</p>
      </Empty>
    )
  if (review.meetingEndedAt)
    return (
      <Empty title={t('over', { time: clock.moment(review.meetingEndedAt) })}>{notes && <p>{t('overHint')}</p>}</Empty>
    )
  return (
    <Empty title={t('none')}>
      <p>{t(notes ? 'noneTake' : 'noneHint')}</p>
    </Empty>
  )
}
