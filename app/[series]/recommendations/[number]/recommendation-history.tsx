import { getTranslations } from 'next-intl/server'
import { History } from '#app/[series]/_history/history.tsx'
import { historyOf } from '#lib/events/history.ts'
import type { RecommendationView } from './recommendation-view.ts'

export async function Record({ item, viewer, series, clock }: RecommendationView) {
  const t = await getTranslations('recommendations')
  const rows = await historyOf(viewer, { recommendationId: item.id }, { limit: 50 })
  return (
    <>
      <h2>{t('history')}</h2>
      <History rows={rows} clock={clock} series={series} />
    </>
  )
}
