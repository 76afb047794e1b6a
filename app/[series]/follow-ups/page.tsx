import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Pagination } from '#app/_ui/pagination.tsx'
import { filterFromUrl, narrows, type SearchParams, urlOf } from '#lib/follow-ups/filter.ts'
import { followUpsScreen } from '#lib/follow-ups/screen.ts'
import { can } from '#lib/policy.ts'
import { seriesViewer } from '#lib/session.ts'
import { Counts } from './list/counts.tsx'
import { Filters } from './list/filters.tsx'
import { Found } from './list/found.tsx'
import { NotUnderstood } from './list/not-understood.tsx'
import { NothingHere } from './list/nothing-here.tsx'
import { FollowUpRows } from './row.tsx'

type Props = { params: Promise<{ series: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('list'))('title') }
}

export default async function FollowUpsPage({ params, searchParams }: Props) {
  const { series, viewer } = await seriesViewer((await params).series)
  const { filter, ignored } = filterFromUrl(await searchParams, viewer)
  const { page, counts, options } = await followUpsScreen(viewer, series, filter)
  const t = await getTranslations('list')
  const path = `/${series.slug}/follow-ups`
  const at = (cursor: { after?: string; before?: string }) =>
    path + urlOf({ ...filter, after: undefined, before: undefined, ...cursor })

  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1>{t('title')}</h1>
        {can(viewer, 'createFollowUp') && (
          <a className="btn main" href={`${path}/new`}>
            {t('add')}
          </a>
        )}
      </div>
      <NotUnderstood ignored={ignored} filter={filter} options={options} />
      {(counts.all > 0 || narrows(filter)) && (
        <>
          <Filters filter={filter} options={options} viewer={viewer} path={path} />
          <Counts filter={filter} counts={counts} viewer={viewer} path={path} />
          <Found filter={filter} counts={counts} options={options} path={path} />
        </>
      )}
      {page.rows.length > 0 ? (
        <FollowUpRows rows={page.rows} series={series} viewer={viewer} />
      ) : (
        <NothingHere filter={filter} viewer={viewer} slug={series.slug} />
      )}
      <Pagination
        previous={page.previous && at({ before: page.previous })}
        next={page.next && at({ after: page.next })}
      />
    </>
  )
}
