import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { can } from '#lib/policy.ts'
import { requireViewer } from '#lib/session.ts'
import type { Query } from '../_past/query-pairs.ts'
import { ColumnHelp } from './column-help.tsx'
import { Earlier } from './earlier-imports.tsx'
import { HandIn } from './hand-in.tsx'
import { Problem } from './upload-problem.tsx'

type Props = { params: Promise<{ series: string }>; searchParams: Promise<Query> }

export const generateMetadata = titled('imports.title')

export default async function ImportsPage({ params, searchParams }: Props) {
  const { series, viewer } = await requireViewer((await params).series)
  if (!can(viewer, 'importTable')) notFound()
  const t = await getTranslations('imports')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <Problem query={await searchParams} />
      <div className="cols">
        <div>
          <div className="apart">
            <HandIn series={series} />
          </div>
          <h2>{t('howTitle')}</h2>
          <p>{t('how')}</p>
          <p className="acts">
            <a className="btn" href={`/${series.slug}/follow-ups/csv`}>
              {t('getCsv')}
            </a>
          </p>
          <ColumnHelp kind="followUps" viewer={viewer} />
          <ColumnHelp kind="recommendations" viewer={viewer} />
        </div>
        <aside>
          <Earlier series={series} viewer={viewer} />
        </aside>
      </div>
    </>
  )
}
