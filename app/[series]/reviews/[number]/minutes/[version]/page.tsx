import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { findMinutes } from '#lib/reviews/minutes/queries.ts'
import { findReview } from '#lib/reviews/review.ts'
import { seriesViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { MinutesBody } from '../minutes-body.tsx'
import { About } from './corrections-and-files.tsx'

type Props = { params: Promise<{ series: string; number: string; version: string }> }

export const generateMetadata = titled('minutes.title')

export default async function MinutesPage({ params }: Props) {
  const { series: slug, number, version } = await params
  const { series, viewer } = await seriesViewer(slug)
  const review = await findReview(viewer, Number(number))
  const minutes = review && (await findMinutes(viewer, review, Number(version)))
  if (!minutes) notFound()
  const t = await getTranslations('minutes')
  const home = `/${slug}/reviews/${review.number}`
  const published = clock(viewer.language, series.timeZone).moment(minutes.publishedAt)
  return (
    <>
      <p className="ref">
        <Link href={home}>{t('ofReview', { number: review.number })}</Link>
      </p>
      <h1>{t('titleOf', { number: review.number })}</h1>
      <About minutes={minutes} home={`${home}/minutes`} />
      <MinutesBody content={minutes.content} language={viewer.language} />
      <p className="origin">
        {t('version', { number: minutes.number })} · {t('publishedAt', { day: published })} · SHA-256 {minutes.sha256}
      </p>
    </>
  )
}
