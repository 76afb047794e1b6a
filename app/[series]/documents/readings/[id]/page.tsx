import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findReading } from '#lib/curation/readings.ts'
import { requireViewer } from '#lib/session.ts'
import { Failed } from './failed.tsx'
import { HowFar } from './how-far.tsx'
import { WasRead } from './was-read.tsx'

type Props = { params: Promise<{ series: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('curation'))('reading.title') }
}

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
