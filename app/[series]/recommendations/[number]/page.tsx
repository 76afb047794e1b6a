import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Discussion } from '#app/[series]/_comments/discussion.tsx'
import { History } from '#app/[series]/_history/history.tsx'
import { historyOf } from '#lib/events/history.ts'
import { languageOf } from '#lib/language-of.ts'
import { localized } from '#lib/localized.ts'
import { seriesViewer } from '#lib/session.ts'
import { AsOf, LookBack } from '../../_past/as-of.tsx'
import type { Query } from '../../_past/query.ts'
import { StatusSentence } from '../status.tsx'
import { Addressed } from './addressed.tsx'
import { Answer } from './answer.tsx'
import { FollowUps } from './follow-ups.tsx'
import { loadRecommendation } from './load.ts'
import { SeenBy } from './seen-by.tsx'
import { Source } from './source.tsx'

type Props = { params: Promise<{ series: string; number: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { series, number } = await params
  const { item, viewer } = await loadRecommendation(await seriesViewer(series, (await searchParams).asOf), number)
  return { title: `R-${item.number} ${localized(item, 'title', viewer.language)}` }
}

export default async function RecommendationPage({ params, searchParams }: Props) {
  const [{ series: slug, number }, query] = await Promise.all([params, searchParams])
  const view = await loadRecommendation(await seriesViewer(slug, query.asOf), number)
  const { item, viewer, series, clock } = view
  const t = await getTranslations('recommendations')
  const rows = await historyOf(viewer, { recommendationId: item.id }, { limit: 50 })
  const title = localized(item, 'title', viewer.language)
  return (
    <>
      <AsOf {...view} query={query} />
      <p className="id">
        R-{item.number} {item.theme && <span className="ml-2">{localized(item.theme, 'name', viewer.language)}</span>}
      </p>
      <h1 lang={languageOf(title)}>{title}</h1>
      <StatusSentence why={item.why} language={viewer.language} />
      <div className="cols">
        <div>
          <Source {...view} />
          <Answer {...view} />
          <FollowUps {...view} />
          <Discussion viewer={viewer} series={series} item={{ recommendationId: item.id, ref: `R-${item.number}` }} />
        </div>
        <aside>
          <Addressed {...view} />
          <SeenBy {...view} />
          <h2>{t('history')}</h2>
          <History rows={rows} clock={clock} series={series} />
          <LookBack {...view} query={query} />
        </aside>
      </div>
    </>
  )
}
