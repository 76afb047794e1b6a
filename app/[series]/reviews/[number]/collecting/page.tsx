import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { can } from '#lib/policy.ts'
import { collectingOf } from '#lib/reviews/collect/request-state.ts'
import { ladderOf } from '#lib/reviews/collect/reschedule.ts'
import { findReview } from '#lib/reviews/review.ts'
import { hasReached } from '#lib/reviews/stage.ts'
import { requireViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import { Dates } from './closing-date.tsx'
import { Figures } from './figures.tsx'
import { Organizations } from './organizations.tsx'
import { Words } from './words.tsx'

type Props = { params: Promise<{ series: string; number: string }> }

export const generateMetadata = titled('collecting.page.title')

export default async function CollectingPage({ params }: Props) {
  const { series: slug, number } = await params
  const { series, viewer } = await requireViewer(slug)
  const review = can(viewer, 'sendBackReview') ? await findReview(viewer, Number(number)) : null
  if (!review?.openedAt || !review.closesOn) notFound()
  const t = await getTranslations('collecting.page')
  const organizations = await collectingOf(viewer, review, series)
  const shared = { series, viewer, review, organizations, clock: clock(viewer.language, series.timeZone) }
  return (
    <>
      <p className="ref">
        <Link href={`/${slug}/reviews/${review.number}`}>{localized(review.roundtable, 'title', viewer.language)}</Link>
      </p>
      <h1>{t('title')}</h1>
      <p className="lede">
        {t(hasReached(review, 'meeting') ? 'ledeOver' : 'lede', {
          opened: shared.clock.day(review.openedAt),
          closes: shared.clock.plainDay(review.closesOn),
        })}
      </p>
      {!hasReached(review, 'meeting') && <Dates {...shared} days={await ladderOf(review.id)} />}
      <Figures organizations={organizations} />
      <Organizations {...shared} />
      <Words {...shared} />
    </>
  )
}
