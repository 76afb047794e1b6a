import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import { titled } from '#app/_ui/titled.ts'
import { listRecommendations } from '#lib/recommendations/queries.ts'
import { listDocuments } from '#lib/recommendations/source.ts'
import { statuses } from '#lib/recommendations/status.ts'
import { seriesViewer } from '#lib/session.ts'
import { localized } from '#lib/translation.ts'
import { AsOf, LookBack } from '../_past/as-of.tsx'
import type { Query } from '../_past/query-pairs.ts'
import { ImportLink } from '../imports/import-link.tsx'
import { RecommendationRow } from './row.tsx'
import { Sources } from './sources.tsx'
import { StatusLinks } from './status-links.tsx'

type Props = { params: Promise<{ series: string }>; searchParams: Promise<Query> }

export const generateMetadata = titled('recommendations.title')

export default async function RecommendationsPage({ params, searchParams }: Props) {
  const query = await searchParams
  const { series, viewer } = await seriesViewer((await params).series, query.asOf)
  const [t, byTheme, documents] = await Promise.all([
    getTranslations('recommendations'),
    listRecommendations(viewer),
    listDocuments(viewer),
  ])
  const all = byTheme.flatMap((group) => group.recommendations)
  const chosen = statuses.find((status) => status === query.status)
  const groups = byTheme
    .map((group) => ({
      ...group,
      recommendations: group.recommendations.filter(({ why }) => !chosen || why.status === chosen),
    }))
    .filter((group) => group.recommendations.length > 0)

  return (
    <>
      <h1>{t('title')}</h1>
      <AsOf series={series} viewer={viewer} query={query} />
      <Sources documents={documents} series={series} language={viewer.language} />
      {all.length > 0 && <StatusLinks all={all} chosen={chosen} series={series} language={viewer.language} />}
      <ImportLink slug={series.slug} viewer={viewer} />
      {groups.length === 0 && <Empty title={all.length > 0 ? t('noneOfStatus') : t('none')} />}
      {groups.map(({ theme, recommendations }) => (
        <section key={theme?.id ?? ''}>
          <h2 className="theme">{theme ? localized(theme, 'name', viewer.language) : t('noTheme')}</h2>
          <ul className="rows recommendations">
            {recommendations.map((each) => (
              <RecommendationRow key={each.id} recommendation={each} series={series} language={viewer.language} />
            ))}
          </ul>
        </section>
      ))}
      <LookBack series={series} viewer={viewer} query={query} />
    </>
  )
}
