import { getTranslations } from 'next-intl/server'
import { History } from '#app/[series]/_history/history.tsx'
import type { OnTable } from '#lib/reviews/meeting/queries.ts'
import type { Moved as What } from '#lib/reviews/meeting/since-last-meeting.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'
import { wordFor } from '#lib/vocabulary.ts'

type Props = { table: OnTable; viewer: Viewer; series: SeriesRow; clock: Clock }

/** What moved on a follow-up since the series last met: then and now, and the newest of what was done. */
export async function Moved({ table, viewer, series, clock }: Props) {
  const t = await getTranslations('meeting.moved')
  const { moved } = table
  if (!moved)
    return (
      <section>
        <p className="none">{t('firstTime')}</p>
      </section>
    )
  const spelled = (what: What['moved'][number]['what'], value: string | null) => {
    if (!value) return t('none')
    return what === 'dueOn' ? clock.plainDay(new Date(value)) : wordFor(what, value, viewer.language)
  }
  return (
    <section>
      <h3>{t('heading', { day: clock.day(moved.since) })}</h3>
      {moved.isNew && <p>{t('new')}</p>}
      {!moved.isNew && moved.moved.length === 0 && moved.lines.length === 0 && <p className="none">{t('nothing')}</p>}
      {moved.moved.map(({ what, was, now }) => (
        <p key={what} className="labelled">
          <b>{t(what)}</b>
          {t('arrow', { was: spelled(what, was), now: spelled(what, now) })}
        </p>
      ))}
      <History rows={moved.lines} clock={clock} series={series} />
    </section>
  )
}
