import { getTranslations } from 'next-intl/server'
import { recordedSince } from '#lib/events/history.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'
import { DayForm } from './day-form.tsx'
import { pairsOf, type Query } from './query-pairs.ts'

type Props = { series: SeriesRow; viewer: Viewer /** of the page, as it was asked for */; query: Query }

/** Above a page: that it shows the past, of which instant, the way back and to another day. Nothing above the present. */
export async function AsOf({ series, viewer, query }: Props) {
  const { asOf } = viewer
  if (!asOf) return null
  const [t, since] = await Promise.all([getTranslations('past'), recordedSince(viewer)])
  const { day, time, zone } = clock(viewer.language, series.timeZone)
  return (
    <aside className="notice">
      {t('banner', { when: t('when', { day: day(asOf), time: time(asOf), zone: zone(asOf) }) })}{' '}
      <a href={`?${new URLSearchParams(pairsOf(query))}`}>{t('back')}</a>
      {since && asOf < since && <small>{t('incomplete', { day: day(since) })}</small>}
      <DayForm series={series} query={query} />
    </aside>
  )
}

/** Below a page that shows the present: the way to a day of the past. */
export function LookBack({ series, viewer, query }: Props) {
  return viewer.asOf ? null : <DayForm series={series} query={query} />
}
