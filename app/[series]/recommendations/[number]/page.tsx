import type { Metadata } from 'next'
import { Discussion } from '#app/[series]/_comments/discussion.tsx'
import { seriesViewer } from '#lib/session.ts'
import { localized } from '#lib/translation.ts'
import { AsOf, LookBack } from '../../_past/as-of.tsx'
import type { Query } from '../../_past/query-pairs.ts'
import { Addressed } from './addressed.tsx'
import { Answer } from './answer.tsx'
import { FollowUps } from './follow-ups.tsx'
import { Heading } from './heading.tsx'
import { Lineage } from './lineage.tsx'
import { Record } from './recommendation-history.tsx'
import { loadRecommendation } from './recommendation-view.ts'
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
  const { item } = view
  return (
    <>
      <AsOf {...view} query={query} />
      <Heading {...view} />
      <div className="cols">
        <div>
          <Source {...view} />
          <Answer {...view} />
          <FollowUps {...view} />
          <Lineage {...view} />
          <Discussion {...view} query={query} item={{ recommendationId: item.id, ref: `R-${item.number}` }} />
        </div>
        <aside>
          <Addressed {...view} />
          <SeenBy {...view} />
          <Record {...view} />
          <LookBack {...view} query={query} />
        </aside>
      </div>
    </>
  )
}
