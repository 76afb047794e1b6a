import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { seriesViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { dateBeside } from '../../recommendations/sources.tsx'
import { loadDocument } from './document-view.ts'
import { Missing } from './missing-passages.tsx'
import { Text } from './text.tsx'
import { Views } from './text-or-trace.tsx'
import { Trace } from './trace.tsx'
import { Versions } from './versions.tsx'

type Props = {
  params: Promise<{ series: string; id: string }>
  searchParams: Promise<Record<'view' | 'page', string | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { series, id } = await params
  return { title: (await loadDocument(series, id)).title }
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const [{ series: slug, id }, { view, page }] = await Promise.all([params, searchParams])
  const { series, viewer } = await seriesViewer(slug)
  const document = await loadDocument(slug, id)
  const t = await getTranslations('documents')
  const date = document.roundtable?.startsAt
  const { day } = clock(viewer.language, series.timeZone)
  const shown = { document, slug, viewer }
  return (
    <>
      <p className="ref">
        {t('document')}
        {date && dateBeside(document.title, date, series.timeZone) && ` ${day(date)}`}
      </p>
      <h1 lang={document.language}>{document.title}</h1>
      <p className="origin">
        <span>{t('size', { pages: document.pages, characters: document.length })}</span>
        <span>{t('marked', { count: document.recommendations.size })}</span>
        <a href={`/${slug}/documents/${id}/original`}>{t('original', { name: document.fileName })}</a>
        <span>
          SHA-256 <code>{document.sha256}</code>
        </span>
      </p>
      <Versions {...shown} />
      <Missing {...shown} />
      <Views {...shown} view={view} />
      {view === 'trace' ? <Trace {...shown} page={Number(page) || 1} /> : <Text {...shown} />}
    </>
  )
}
