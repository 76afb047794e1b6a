import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { listMembers, listParticipants } from '#lib/people/directory.ts'
import { can } from '#lib/policy.ts'
import { seriesViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { Members } from './members.tsx'
import { Participants } from './participants.tsx'

type Props = { params: Promise<{ series: string }> }

export const generateMetadata = titled('people.title')

export default async function PeoplePage({ params }: Props) {
  const { series, viewer } = await seriesViewer((await params).series)
  const [t, members, roundtables] = await Promise.all([
    getTranslations('people'),
    listMembers(viewer),
    listParticipants(viewer),
  ])
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t(can(viewer, 'seeMembers') ? 'ledeMembers' : 'ledePublic')}</p>
      {can(viewer, 'invite') && (
        <p className="apart">
          <Link className="btn main" href={`/${series.slug}/people/invite`}>
            {t('invite')}
          </Link>
        </p>
      )}
      {can(viewer, 'seeMembers') && <Members members={members} viewer={viewer} series={series.slug} />}
      <Participants
        roundtables={roundtables}
        series={series.slug}
        clock={clock(viewer.language, series.timeZone)}
        language={viewer.language}
      />
    </>
  )
}
