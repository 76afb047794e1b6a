import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { itemOnTable, meetingOf } from '#lib/reviews/meeting/queries.ts'
import { hasReached } from '#lib/reviews/stage.ts'
import { requireViewer } from '#lib/session.ts'
import { Before } from './before-opening.tsx'
import { Course } from './course-of-meeting.tsx'
import { Following } from './follow-meeting.tsx'
import { Table } from './item-on-table.tsx'
import { loadMeeting } from './meeting-view.ts'
import { NoItem } from './no-item.tsx'
import { Where } from './on-table-now.tsx'
import { Outcomes } from './outcomes.tsx'
import { Remarks } from './remarks.tsx'

type Props = {
  params: Promise<{ series: string; number: string }>
  searchParams: Promise<{ item?: string | string[] }>
}

export const generateMetadata = titled('meeting.heading')

export default async function MeetingPage({ params, searchParams }: Props) {
  const { series: slug, number } = await params
  const view = await loadMeeting(await requireViewer(slug), number)
  const { series, viewer, review } = view
  const [t, r] = await Promise.all([getTranslations('meeting'), getTranslations('reviews')])
  const meeting = await meetingOf(viewer, review)
  const { item: asked } = await searchParams
  const item = meeting.items.find(({ id }) => id === asked) ?? meeting.current
  const table = item && (await itemOnTable(viewer, review, series, item))
  const at = item && table && { ...view, meeting, item, table }
  return (
    <>
      <p className="ref">
        <Link href={`/${series.slug}/reviews/${review.number}`}>{r('numbered', { number: review.number })}</Link>
      </p>
      <h1>{t('heading', { number: review.number })}</h1>
      <Following review={review} series={series} stamp={meeting.stamp} keep={item ? `item=${item.id}` : undefined} />
      {!hasReached(review, 'meeting') ? (
        <Before {...view} meeting={meeting} />
      ) : (
        <div className="cols">
          <div>
            {at ? <Where {...at} /> : <NoItem {...view} meeting={meeting} />}
            {at && <Table {...at} />}
            {at && <Outcomes key={`outcomes ${at.item.id}`} {...at} />}
            {at && <Remarks key={`remarks ${at.item.id}`} {...at} />}
          </div>
          <Course {...view} meeting={meeting} shown={item?.id} />
        </div>
      )}
    </>
  )
}
