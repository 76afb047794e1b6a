import './screen.css'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { itemOnTable, meetingOf, theRoom } from '#lib/reviews/meeting/queries.ts'
import { requireViewer } from '#lib/session.ts'
import { Following } from '../follow-meeting.tsx'
import { Clocked } from '../item-clock.tsx'
import { loadMeeting } from '../meeting-view.ts'
import { Board } from './board.tsx'

type Props = { params: Promise<{ series: string; number: string }> }

export const generateMetadata = titled('meeting.heading')

/** What the room looks at: of the item on the table only what every participant may see. */
export default async function ScreenPage({ params }: Props) {
  const { series: slug, number } = await params
  const view = await loadMeeting(await requireViewer(slug), number)
  const { series, review, home } = view
  const t = await getTranslations('meeting')
  const viewer = theRoom(view.viewer)
  const meeting = await meetingOf(viewer, review)
  const item = meeting.current
  const table = item && (await itemOnTable(viewer, review, series, item))
  return (
    <div className="screen">
      <header className="now">
        <Link href={home}>{t('heading', { number: review.number })}</Link>
        {item && <span>{t('nth', { place: item.place, count: meeting.items.length })}</span>}
        <Following review={review} series={series} stamp={meeting.stamp} />
        {item && <Clocked review={review} item={item} viewer={viewer} series={series} />}
      </header>
      {item && table ? (
        <Board {...view} viewer={viewer} item={item} table={table} />
      ) : (
        <section className="nothing">
          <h1>{t(meeting.hidden ? 'hidden' : review.meetingEndedAt ? 'closed' : 'none')}</h1>
          <p>{meeting.hidden && t('hiddenHint')}</p>
        </section>
      )}
    </div>
  )
}
