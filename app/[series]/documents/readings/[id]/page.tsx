import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Refresh } from '#app/_ui/refresh-while-underway.tsx'
import { titled } from '#app/_ui/titled.ts'
import type { FoundReading } from '#lib/curation/readings.ts'
import { findReading } from '#lib/curation/readings.ts'
import { requireViewer } from '#lib/session.ts'
import { Failed } from './failed.tsx'
import { WasRead } from './was-read.tsx'

type Props = { params: Promise<{ series: string; id: string }> }

export const generateMetadata = titled('curation.reading.title')

export default async function ReadingPage({ params }: Props) {
  const { series: slug, id } = await params
  const { series, viewer } = await requireViewer(slug)
  const reading = (await findReading(viewer, id)) ?? notFound()
  if (reading.documentId) redirect(`/${slug}/documents/${reading.documentId}/curate`)
  const t = await getTranslations('curation')
  return (
    <>
      <p className="ref">{reading.fileName}</p>
      <h1>{t(`reading.${reading.state}`)}</h1>
      {reading.corrects && <p className="lede">{t('reading.corrects', { title: reading.corrects.title })}</p>}
      {reading.state === 'failed' && <Failed reading={reading} series={series} language={viewer.language} />}
      {reading.state === 'read' && <WasRead reading={reading} series={series} viewer={viewer} />}
      {(reading.state === 'waiting' || reading.state === 'reading') && <HowFar reading={reading} />}
    </>
  )
}

/** How far the reading is; the page looks again by itself, without JavaScript too. */
async function HowFar({ reading: { page, pages } }: { reading: FoundReading }) {
  const t = await getTranslations('curation.reading')
  const words = pages > 0 ? t('progress', { page, pages }) : t('soon')
  return (
    <div role="status">
      <Refresh />
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p>
        {words} {pages > 0 ? <progress aria-label={words} value={page} max={pages} /> : <progress aria-label={words} />}
      </p>
      <p className="sub near">{t('leave')}</p>
    </div>
  )
}
