import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { Empty } from '#app/_ui/empty.tsx'
import { titled } from '#app/_ui/titled.ts'
import { toBeAdopted } from '#lib/curation/adopt-accepted.ts'
import { requireViewer } from '#lib/session.ts'
import { adoptAll } from '../actions.ts'
import { loadCurated } from '../curation-view.ts'
import { ToBeAdopted } from './to-be-adopted.tsx'

type Props = { params: Promise<{ series: string; id: string }> }

export const generateMetadata = titled('curation.preview.title')

export default async function PreviewPage({ params }: Props) {
  const { series: slug, id } = await params
  const { series, viewer } = await requireViewer(slug)
  const document = await loadCurated(slug, id)
  const { rows, stamp } = (await toBeAdopted(viewer, document.id)) ?? notFound()
  const t = await getTranslations('curation.preview')
  return (
    <>
      <p className="ref">
        <Link href={`/${slug}/documents/${id}/curate`} prefetch={false} lang={document.language}>
          {document.title}
        </Link>
      </p>
      <h1>{t('title')}</h1>
      {rows.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('noneNext')}</p>
        </Empty>
      ) : (
        <>
          <p className="lede">{t('lede', { count: rows.length })}</p>
          <ToBeAdopted rows={rows} series={series} language={viewer.language} document={document} />
          <div className="far">
            <ActionForm
              action={adoptAll}
              hidden={{ series: slug, id, stamp }}
              submit={t('adopt', { count: rows.length })}
            />
          </div>
        </>
      )}
    </>
  )
}
