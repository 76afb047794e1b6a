import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { HistoryRow } from '#lib/events/history.ts'
import { isMember } from '#lib/viewer.ts'
import { History } from '../_history/history.tsx'
import type { OverviewView } from './overview-view.ts'

export async function Lately({ series, viewer, clock, events }: OverviewView & { events: HistoryRow[] }) {
  if (events.length === 0 && !isMember(viewer)) return null
  const t = await getTranslations('overview')
  return (
    <section>
      <h2>{t('lately')}</h2>
      {events.length === 0 && <p className="sub">{t('nothingYet')}</p>}
      <History rows={events} clock={clock} series={series} />
      <p className="sub">
        <Link href={`/${series.slug}/history`}>{t('wholeHistory')}</Link>
      </p>
    </section>
  )
}
