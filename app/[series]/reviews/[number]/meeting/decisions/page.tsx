import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import { titled } from '#app/_ui/titled.ts'
import { can } from '#lib/policy.ts'
import { meetingStamp } from '#lib/reviews/meeting/live.ts'
import { outcomesOf } from '#lib/reviews/meeting/outcomes.ts'
import { hasReached } from '#lib/reviews/stage.ts'
import { requireViewer } from '#lib/session.ts'
import { Following } from '../follow-meeting.tsx'
import { loadMeeting } from '../meeting-view.ts'
import { Settled } from './confirmed.tsx'
import { Waiting } from './unconfirmed.tsx'

type Props = { params: Promise<{ series: string; number: string }> }

export const generateMetadata = titled('meeting.confirm.heading')

/** All outcomes of the meeting, what each will do, and the buttons that make it so. */
export default async function DecisionsPage({ params }: Props) {
  const { series: slug, number } = await params
  const view = await loadMeeting(await requireViewer(slug), number)
  const { series, viewer, review, home } = view
  if (!can(viewer, 'confirmDecisions') || !hasReached(review, 'meeting')) notFound()
  const [t, m] = await Promise.all([getTranslations('meeting.confirm'), getTranslations('meeting')])
  const stamp = await meetingStamp(review)
  const outcomes = await outcomesOf(viewer, review)
  const shared = { ...view, outcomes }
  return (
    <>
      <p className="ref">
        <Link href={home}>{m('heading', { number: review.number })}</Link>
      </p>
      <h1>{t('heading', { number: review.number })}</h1>
      <p className="lede">{t('lede')}</p>
      <Following review={review} series={series} stamp={stamp} />
      {outcomes.length === 0 && (
        <Empty title={t('none')}>
          <p>
            <Link href={home}>{t('back')}</Link>
          </p>
        </Empty>
      )}
      <Waiting {...shared} />
      <Settled {...shared} />
    </>
  )
}
