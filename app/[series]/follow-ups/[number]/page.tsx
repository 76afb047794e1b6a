import type { Metadata } from 'next'
import { Discussion } from '#app/[series]/_comments/discussion.tsx'
import { seriesViewer } from '#lib/session.ts'
import { localized } from '#lib/translation.ts'
import { AsOf, LookBack } from '../../_past/as-of.tsx'
import { Discuss } from './ask-to-discuss.tsx'
import { Asks } from './decision-awaited.tsx'
import { Due } from './due-date.tsx'
import { Evidence } from './evidence-list.tsx'
import { Past } from './follow-up-history.tsx'
import { loadFollowUp } from './follow-up-view.ts'
import { Heading } from './heading.tsx'
import { Acts } from './progress-forms.tsx'
import { Reported } from './reports.tsx'
import { SeenBy } from './seen-by.tsx'
import { Who } from './who-does-it.tsx'

type Props = {
  params: Promise<{ series: string; number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { series, number } = await params
  const { item, viewer } = await loadFollowUp(await seriesViewer(series, (await searchParams).asOf), number)
  return { title: `F-${item.number} ${localized(item, 'title', viewer.language)}` }
}

export default async function FollowUpPage({ params, searchParams }: Props) {
  const { series, number } = await params
  const query = await searchParams
  const view = await loadFollowUp(await seriesViewer(series, query.asOf), number)
  const { item } = view
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
          <Discussion {...view} query={query} item={{ followUpId: item.id, ref: `F-${item.number}` }} />
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
