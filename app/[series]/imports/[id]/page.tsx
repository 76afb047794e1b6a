import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { requireViewer } from '#lib/session.ts'
import { loadImport } from './import-view.ts'
import { Mapping } from './mapping.tsx'
import { Preview } from './preview.tsx'
import { Report } from './report.tsx'

type Props = { params: Promise<{ series: string; id: string }> }

export const generateMetadata = titled('imports.title')

export default async function ImportPage({ params }: Props) {
  const { series: slug, id } = await params
  const { series, viewer } = await requireViewer(slug)
  const view = await loadImport(series, viewer, id)
  const { table } = view
  const t = await getTranslations('imports')
  return (
    <>
      <p className="ref">
        <Link href={`/${slug}/imports`}>{t('title')}</Link>
      </p>
      <h1>{table.plan ? t('preview') : t('reportTitle')}</h1>
      <p className="lede">
        {'sheet' in table && table.sheet ? t('from', { file: table.fileName, sheet: table.sheet }) : table.fileName}
      </p>
      {table.plan ? (
        <>
          <Preview {...view} plan={table.plan} />
          <Mapping {...view} />
        </>
      ) : (
        <Report {...view} />
      )}
    </>
  )
}
