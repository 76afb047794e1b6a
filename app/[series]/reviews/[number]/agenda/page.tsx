import '#app/[series]/reviews/[number]/meeting/meeting.css'
import './agenda.css'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { can } from '#lib/policy.ts'
import { agendaOf, maySeeAgenda } from '#lib/reviews/agenda/queries.ts'
import { meetingStamp } from '#lib/reviews/meeting/live.ts'
import { findReview } from '#lib/reviews/review.ts'
import { hasReached } from '#lib/reviews/stage.ts'
import { requireViewer } from '#lib/session.ts'
import { Following } from '../meeting/follow-meeting.tsx'
import { Add } from './add-item.tsx'
import { Items } from './items.tsx'
import { Length } from './length.tsx'

type Props = { params: Promise<{ series: string; number: string }> }

export const generateMetadata = titled('agenda.heading')

export default async function AgendaPage({ params }: Props) {
  const { series: slug, number } = await params
  const { series, viewer } = await requireViewer(slug)
  const review = await findReview(viewer, Number(number))
  if (!review || !maySeeAgenda(viewer, review)) notFound()
  const [t, r] = await Promise.all([getTranslations('agenda'), getTranslations('reviews')])
  const stamp = await meetingStamp(review)
  const agenda = await agendaOf(viewer, review)
  const edits = can(viewer, 'editAgenda') && !hasReached(review, 'drafting')
  const shared = { agenda, review, series, viewer, edits }
  return (
    <>
      <p className="ref">
        <Link href={`/${slug}/reviews/${review.number}`}>{r('numbered', { number: review.number })}</Link>
      </p>
      <h1>{t('heading', { number: review.number })}</h1>
      <p className="lede">{t(edits ? 'lede' : 'ledeMember')}</p>
      {edits && !hasReached(review, 'frozen') && <p className="notice">{t('notYet')}</p>}
      <Following review={review} series={series} stamp={stamp} />
      <Length {...shared} />
      <Items {...shared} />
      {edits && <Add {...shared} />}
      {hasReached(review, 'frozen') && (
        <p className="acts">
          <Link className="btn" href={`/${slug}/reviews/${review.number}/meeting`}>
            {t('toMeeting')}
          </Link>
        </p>
      )}
    </>
  )
}
