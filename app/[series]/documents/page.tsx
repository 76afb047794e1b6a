import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { listWithCuration } from '#lib/curation/document-list.ts'
import { listReadings } from '#lib/curation/readings.ts'
import { can } from '#lib/policy.ts'
import { seriesViewer } from '#lib/session.ts'
import { DocumentRows } from './document-rows.tsx'
import { Underway } from './underway.tsx'

type Props = { params: Promise<{ series: string }> }

export const generateMetadata = titled('curation.list.title')

export default async function DocumentsPage({ params }: Props) {
  const { series, viewer } = await seriesViewer((await params).series)
  const t = await getTranslations('curation')
  const [documents, readings] = await Promise.all([listWithCuration(viewer), listReadings(viewer)])
  return (
    <>
      <h1>{t('list.title')}</h1>
      <p className="lede">{t('list.lede')}</p>
      {can(viewer, 'importDocument') && (
        <p className="acts">
          <Link className="btn main" href={`/${series.slug}/documents/new`} prefetch={false}>
            {t('list.add')}
          </Link>
        </p>
      )}
      <Underway readings={readings} series={series} language={viewer.language} />
      <DocumentRows documents={documents} series={series} viewer={viewer} />
    </>
  )
}
