import type { Metadata } from 'next'
import { Discussion } from '#app/[series]/_comments/discussion.tsx'
import { seriesViewer } from '#lib/session.ts'
import { AsOf, LookBack } from '../../_past/as-of.tsx'
import { Acts } from './acts.tsx'
import { Asks } from './asks.tsx'
import { Discuss } from './discuss.tsx'
import { Due } from './due.tsx'
import { Evidence } from './evidence-list.tsx'
import { Heading } from './heading.tsx'
import { loadFollowUp } from './load.ts'
import { Past } from './past.tsx'
import { Reported } from './reported.tsx'
import { SeenBy } from './seen-by.tsx'
import { Who } from './who.tsx'

type Props = {
  params: Promise<{ series: string; number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { series, number } = await params
  const { item } = await loadFollowUp(await seriesViewer(series, (await searchParams).asOf), number)
  return { title: `F-${item.number} ${item.title}` }
}

export default async function FollowUpPage({ params, searchParams }: Props) {
  const { series, number } = await params
  const query = await searchParams
  const view = await loadFollowUp(await seriesViewer(series, query.asOf), number)
  const { item, viewer } = view
  return (
    <>
      <AsOf {...view} query={query} />
      <Heading {...view} />
      <div className="cols">
        <div>
          <Asks {...view} />
          <Acts {...view} />
          <Reported {...view} />
          <Evidence {...view} upload={query} />
          <Discussion viewer={viewer} series={view.series} item={{ followUpId: item.id, ref: `F-${item.number}` }} />
        </div>
        <aside>
          <Who {...view} />
          <Due {...view} />
          <Discuss {...view} />
          <SeenBy {...view} />
          <Past {...view} />
          <LookBack {...view} query={query} />
        </aside>
      </div>
    </>
  )
}
