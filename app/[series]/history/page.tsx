import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import { titled } from '#app/_ui/titled.ts'
import { historyOf } from '#lib/events/history.ts'
import { historyChoices, historyFilter, historyUrl } from '#lib/events/history-filter.ts'
import { seriesViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { History } from '../_history/history.tsx'
import { HistoryFilters } from './filters.tsx'

type Props = {
  params: Promise<{ series: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const pageSize = 50

export const generateMetadata = titled('history.title')

export default async function HistoryPage({ params, searchParams }: Props) {
  const { series, viewer } = await seriesViewer((await params).series)
  const t = await getTranslations('history')
  const filter = historyFilter.parse(await searchParams)
  const choices = await historyChoices(viewer)
  const scope = {
    personId: choices.people.find(({ id }) => id === filter.person)?.id,
    organizationId: choices.organizations.find(({ slug }) => slug === filter.organization)?.id,
    kind: filter.kind,
  }
  const found = await historyOf(viewer, scope, { before: filter.before, limit: pageSize + 1 })
  const rows = found.slice(0, pageSize)
  const older = found.length > pageSize && historyUrl({ ...filter, before: rows.at(-1)?.sequence })
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <HistoryFilters filter={filter} choices={choices} home={`/${series.slug}/history`} />
      {rows.length === 0 && (
        <Empty title={t('none')}>
          <p>{t('noneHint')}</p>
        </Empty>
      )}
      <History rows={rows} clock={clock(viewer.language, series.timeZone)} series={series} long />
      <nav className="pages" aria-label={t('title')}>
        {filter.before && (
          <a href={`/${series.slug}/history${historyUrl({ ...filter, before: undefined })}`}>{t('newest')}</a>
        )}
        {older && (
          <a className="btn" href={`/${series.slug}/history${older}`} rel="next">
            {t('older')}
          </a>
        )}
      </nav>
    </>
  )
}
