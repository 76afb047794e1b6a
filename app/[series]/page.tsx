import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { seriesViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import { isMember } from '#lib/viewer.ts'
import { Glance } from './_overview/glance.tsx'
import { Headline } from './_overview/headline.tsx'
import { Lately } from './_overview/latest-events.tsx'
import { Matrix } from './_overview/matrix.tsx'
import { Needs } from './_overview/needs.tsx'
import { loadOverview } from './_overview/overview-view.ts'
import { ProgressByTheme } from './_overview/progress-by-theme.tsx'
import { Recommendations } from './_overview/recommendations.tsx'
import { AsOf, LookBack } from './_past/as-of.tsx'
import type { Query } from './_past/query-pairs.ts'
import { Reviews } from './_reviews/review-line.tsx'

type Props = { params: Promise<{ series: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { series, viewer } = await seriesViewer((await params).series)
  const t = await getTranslations('overview')
  return { title: { absolute: `${t('title')} · ${localized(series, 'name', viewer.language)}` } }
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const query = await searchParams
  const { series, viewer } = await seriesViewer((await params).series, query.asOf)
  const { meetings, byTheme, glance, needs, steps, events, themes, progress, matrix, asked, reviews } =
    await loadOverview(viewer, series)
  const shared = { series, viewer, clock: clock(viewer.language, series.timeZone) }
  return (
    <>
      <AsOf {...shared} query={query} />
      <Headline {...shared} meetings={meetings} byTheme={byTheme} glance={glance} />
      <div className="cols">
        <div>
          {isMember(viewer) && !viewer.asOf && <Needs {...shared} needs={needs} steps={steps} asked={asked} />}
          <Recommendations {...shared} byTheme={byTheme} />
        </div>
        <aside>
          {isMember(viewer) && glance.followUps + glance.waiting > 0 && <Glance {...shared} glance={glance} />}
          {glance.followUps > 0 && <ProgressByTheme {...shared} themes={themes} progress={progress} />}
          <Lately {...shared} events={events} />
          <LookBack {...shared} query={query} />
        </aside>
      </div>
      <Reviews reviews={reviews} series={series} viewer={viewer} />
      {isMember(viewer) && <Matrix {...shared} themes={themes} matrix={matrix} />}
    </>
  )
}
