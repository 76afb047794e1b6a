import './curate.css'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Pagination } from '#app/_ui/pagination.tsx'
import { titled } from '#app/_ui/titled.ts'
import { curationOf } from '#lib/curation/curation-page.ts'
import { requireViewer } from '#lib/session.ts'
import { AddByWords } from './add-by-words.tsx'
import { Candidates } from './candidates.tsx'
import { Counts } from './counts.tsx'
import { loadCurated } from './curation-view.ts'
import { Bar } from './key-bar.tsx'
import { Source } from './source.tsx'

type Props = {
  params: Promise<{ series: string; id: string }>
  searchParams: Promise<Record<'c' | 'page', string | undefined>>
}

export const generateMetadata = titled('curation.curate.title')

export default async function CuratePage({ params, searchParams }: Props) {
  const [{ series: slug, id }, { c: chosen, page }] = await Promise.all([params, searchParams])
  const { series, viewer } = await requireViewer(slug)
  const document = await loadCurated(slug, id)
  const curation = await curationOf(viewer, document, { chosen, window: Number(page) || 1 })
  const t = await getTranslations('curation.curate')
  const path = `/${slug}/documents/${id}`
  const { window, windows } = curation
  const shown = { document, curation, path, series, viewer, chosen }
  return (
    <>
      <p className="ref">
        <Link href={path} prefetch={false} lang={document.language}>
          {document.title}
        </Link>
      </p>
      <h1>{t('title')}</h1>
      <Counts {...shown} />
      <div className="curate">
        <Source {...shown} />
        <div>
          <Candidates {...shown} />
          <Pagination
            previous={window > 1 ? `${path}/curate?page=${window - 1}` : null}
            next={window < windows ? `${path}/curate?page=${window + 1}` : null}
            range={t('range', { window, windows, total: curation.total })}
          />
          <AddByWords {...shown} />
        </div>
      </div>
      <Bar {...shown} />
    </>
  )
}
