import { getTranslations } from 'next-intl/server'
import { History } from '#app/[series]/_history/history.tsx'
import { historyOf } from '#lib/events/history.ts'
import type { FollowUpView } from './follow-up-view.ts'

const latest = 8

export async function Past({ item, viewer, series, clock }: FollowUpView) {
  const [t, rows] = await Promise.all([
    getTranslations('followUps'),
    historyOf(viewer, { followUpId: item.id }, { limit: 500 }),
  ])
  return (
    <section>
      <h2>{t('history')}</h2>
      <History rows={rows.slice(0, latest)} clock={clock} series={series} />
      {rows.length > latest && (
        <details className="more near">
          <summary>{t('earlier')}</summary>
          <History rows={rows.slice(latest)} clock={clock} series={series} />
        </details>
      )}
    </section>
  )
}
