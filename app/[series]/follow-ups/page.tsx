import { getTranslations } from 'next-intl/server'
import { Pagination } from '#app/_ui/pagination.tsx'
import { titled } from '#app/_ui/titled.ts'
import { type Filter, filterFromUrl, narrows, type SearchParams, urlOf } from '#lib/follow-ups/filter.ts'
import { followUpsScreen } from '#lib/follow-ups/list-page.ts'
import { can } from '#lib/policy.ts'
import { pathIn } from '#lib/series-path.ts'
import { seriesViewer } from '#lib/session.ts'
import { AsOf, LookBack } from '../_past/as-of.tsx'
import { Counts } from './list/counts.tsx'
import { Filters } from './list/filters.tsx'
import { NotUnderstood } from './list/not-understood.tsx'
import { NothingHere } from './list/nothing-here.tsx'
import { Found } from './list/sort-and-files.tsx'
import { FollowUpRows } from './row.tsx'

type Props = { params: Promise<{ series: string }>; searchParams: Promise<SearchParams> }

export const generateMetadata = titled('list.title')

export default async function FollowUpsPage({ params, searchParams }: Props) {
  const { asOf, ...asked } = await searchParams
  const { series, viewer } = await seriesViewer((await params).series, asOf)
  const { filter, ignored } = filterFromUrl(asked, viewer)
  const { page, counts, options } = await followUpsScreen(viewer, series, filter)
  const { rows, previous, next } = page
  const t = await getTranslations('list')
  const to = (rest: string) => pathIn(series, `/follow-ups${rest}`)
  const at = ({ after, before }: Filter) => to(urlOf({ ...filter, after, before }))
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        {can(viewer, 'createFollowUp') && (
          <a className="btn main" href={to('/new')}>
            {t('add')}
          </a>
        )}
      </div>
      <AsOf series={series} viewer={viewer} query={asked} />
      <NotUnderstood ignored={ignored} filter={filter} options={options} />
      {(counts.all > 0 || narrows(filter)) && (
        <>
          <Filters filter={filter} options={options} viewer={viewer} series={series} />
          <Counts filter={filter} counts={counts} viewer={viewer} to={to} />
          <Found filter={filter} counts={counts} options={options} to={to} slug={series.slug} viewer={viewer} />
        </>
      )}
      {rows.length > 0 ? (
        <FollowUpRows rows={rows} series={series} viewer={viewer} />
      ) : (
        <NothingHere filter={filter} viewer={viewer} series={series} />
      )}
      <Pagination previous={previous && at({ before: previous })} next={next && at({ after: next })} />
      <LookBack series={series} viewer={viewer} query={asked} />
    </>
  )
}
