import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { can } from '#lib/policy.ts'
import type { Meeting } from '#lib/reviews/meeting/queries.ts'
import { begin } from './actions.ts'
import type { MeetingView } from './meeting-view.ts'

/** While the meeting is not opened: what is still missing, and the button that opens it. */
export async function Before({ series, viewer, review, meeting }: MeetingView & { meeting: Meeting }) {
  const t = await getTranslations('meeting.before')
  const home = `/${series.slug}/reviews/${review.number}`
  const opens = can(viewer, 'takeNotes')
  return (
    <>
      <p className="lede">{t('lede')}</p>
      {opens && !review.snapshotId && (
        <>
          <p>{t('freezeHint')}</p>
          <p className="acts">
            <Link className="btn main" href={home}>
              {t('freeze')}
            </Link>
          </p>
        </>
      )}
      {meeting.items.length === 0 && <p>{t('noAgenda')}</p>}
      {opens && review.snapshotId && <p className="sub">{t('beginHint')}</p>}
      <div className="acts">
        {opens && review.snapshotId && (
          <ActionForm action={begin} hidden={{ series: series.slug, id: review.id }} submit={t('begin')} />
        )}
        {opens && (
          <Link className="btn" href={`${home}/agenda`}>
            {t('agenda')}
          </Link>
        )}
      </div>
    </>
  )
}
