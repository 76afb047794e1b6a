import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import { titled } from '#app/_ui/titled.ts'
import { marked } from '#app/_ui/translated.tsx'
import { messages } from '#lib/messages/load.ts'
import { type Attendant, wordsInRoom } from '#lib/reviews/meeting/attendants.ts'
import { meetingStamp } from '#lib/reviews/meeting/live.ts'
import { attendanceOf } from '#lib/reviews/meeting/queries.ts'
import { requireViewer } from '#lib/session.ts'
import { textOf } from '#lib/shown.ts'
import { Following } from '../follow-meeting.tsx'
import { loadMeeting } from '../meeting-view.ts'
import { AddPerson } from './add-person.tsx'
import { Take } from './take-attendance.tsx'

type Props = { params: Promise<{ series: string; number: string }> }

export const generateMetadata = titled('meeting.attend.heading')

export default async function AttendancePage({ params }: Props) {
  const { series: slug, number } = await params
  const view = await loadMeeting(await requireViewer(slug), number)
  const { series, viewer, review, home, notes } = view
  const [t, m] = await Promise.all([getTranslations('meeting.attend'), getTranslations('meeting')])
  const stamp = await meetingStamp(review)
  const people = await attendanceOf(viewer, review)
  const present = people.filter(({ kind }) => kind !== 'absent')
  const words = (each: Attendant) => wordsInRoom(each, viewer.language)
  const name = (each: Attendant) => words(each).map(textOf).join(messages[viewer.language].language.comma)
  return (
    <>
      <p className="ref">
        <Link href={home}>{m('heading', { number: review.number })}</Link>
      </p>
      <h1>{t('heading', { number: review.number })}</h1>
      <Following review={review} series={series} stamp={stamp} />
      {people.length === 0 && <Empty title={t('none')} />}
      {notes ? (
        <>
          <p className="lede">{t('lede')}</p>
          {people.length > 0 && <Take {...view} people={people} name={name} />}
          <AddPerson {...view} />
        </>
      ) : (
        <ul className="rows">
          {present.map((each) => (
            <li key={each.id}>{marked(name(each), words(each))}</li>
          ))}
        </ul>
      )}
    </>
  )
}
