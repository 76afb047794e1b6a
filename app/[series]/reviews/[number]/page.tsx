import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { findReview } from '#lib/reviews/review.ts'
import { seriesViewer } from '#lib/session.ts'
import { localized } from '#lib/translation.ts'
import { SnapshotsOfReview } from '../../snapshots/of-review.tsx'
import { AgendaSummary } from './agenda/summary.tsx'
import { CarriedOver } from './carried-over.tsx'
import { CollectingSummary } from './collecting/summary.tsx'
import { MinutesSummary } from './minutes/summary.tsx'
import { Steps } from './stages.tsx'

type Props = { params: Promise<{ series: string; number: string }> }

export const generateMetadata = titled('reviews.numbered')

export default async function ReviewPage({ params }: Props) {
  const { series: slug, number } = await params
  const { series, viewer } = await seriesViewer(slug)
  const review = await findReview(viewer, Number(number))
  if (!review) notFound()
  const t = await getTranslations('reviews')
  const shared = { review, series, viewer }
  return (
    <>
      <p className="ref">{t('numbered', { number: review.number })}</p>
      <h1>{localized(review.roundtable, 'title', viewer.language)}</h1>
      <Steps {...shared} />
      <CollectingSummary {...shared} />
      <CarriedOver {...shared} />
      <SnapshotsOfReview {...shared} />
      <AgendaSummary {...shared} />
      <MinutesSummary {...shared} />
    </>
  )
}
