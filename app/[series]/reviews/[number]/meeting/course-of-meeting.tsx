import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { Mark } from '#app/_ui/symbols.tsx'
import type { Meeting } from '#lib/reviews/meeting/queries.ts'
import { end } from './actions.ts'
import type { MeetingView } from './meeting-view.ts'

type Props = MeetingView & { meeting: Meeting; shown?: string }

export async function Course({ review, series, notes, home, meeting, shown }: Props) {
  const t = await getTranslations('meeting')
  const count = (kind: string) => meeting.attendance.filter((each) => each.kind === kind).length
  const online = count('online')
  return (
    <aside>
      <h2>{t('attendance')}</h2>
      <p>{t('attend.count', { present: count('inPerson') + online, online, absent: count('absent') })}</p>
      <div className="acts">
        <Link className="btn" href={`${home}/attendance`}>
          {t('attendance')}
        </Link>
        <Link className="btn" href={`${home}/screen`}>
          {t('screen')}
        </Link>
        {notes && (
          <Link className={review.meetingEndedAt ? 'btn main' : 'btn'} href={`${home}/decisions`}>
            {t('decisions')}
          </Link>
        )}
        {notes && !review.meetingEndedAt && (
          <ActionForm
            action={end}
            hidden={{ series: series.slug, id: review.id }}
            submit={t('end')}
            variant="danger"
            toggle={t('end')}
            confirm={t('endConfirm')}
          />
        )}
      </div>
      <h2>{t('items')}</h2>
      <ol className="rows course">
        {meeting.items.map((item) => {
          const current = item.id === review.currentItemId
          return (
            <li key={item.id} aria-current={item.id === shown ? 'true' : undefined}>
              <span>
                <Mark
                  name={item.doneAt ? 'done' : current ? 'going' : 'new'}
                  label={item.doneAt ? t('talked') : current ? t('onTable') : undefined}
                />{' '}
                <Link className="title" href={`${home}?item=${item.id}`}>
                  {item.ref} <span lang={item.language}>{item.title}</span>
                </Link>
              </span>
              <small>{item.minutes}</small>
            </li>
          )
        })}
        {meeting.hidden && (
          <li>
            <span>
              <Mark name="going" label={t('onTable')} /> {t('hidden')}
            </span>
          </li>
        )}
      </ol>
    </aside>
  )
}
