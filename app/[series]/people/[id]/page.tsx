import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Notice } from '#app/_ui/notice.tsx'
import { History } from '#app/[series]/_history/history.tsx'
import { historyOf } from '#lib/events/history.ts'
import { findPerson } from '#lib/people/person.ts'
import { can } from '#lib/policy.ts'
import { seriesViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { ContactOf } from './contact-of.tsx'
import { Manage } from './manage.tsx'
import { PersonFacts } from './person-facts.tsx'

type Props = { params: Promise<{ series: string; id: string }>; searchParams: Promise<{ invited?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { person } = await asked(params)
  return { title: person?.name ?? (await getTranslations('people'))('title') }
}

export default async function PersonPage({ params, searchParams }: Props) {
  const { invited } = await searchParams
  const { series, viewer, person } = await asked(params)
  if (!person) notFound()
  const [t, history] = await Promise.all([
    getTranslations('people'),
    can(viewer, 'seeMembers') ? historyOf(viewer, { personId: person.id }, { limit: 10 }) : [],
  ])
  const time = clock(viewer.language, series.timeZone)
  const { membership } = person
  return (
    <div className="narrow">
      {invited && can(viewer, 'readOutbox') && (
        <Notice tone="good">
          {t.rich('invitedNow', { outbox: (text) => <a href={`/${series.slug}/outbox`}>{text}</a> })}
        </Notice>
      )}
      <h1>{person.name}</h1>
      {membership?.endedAt && <p className="now">{t('endedOn')}</p>}
      <PersonFacts person={person} series={series.slug} viewer={viewer} clock={time} />
      <ContactOf person={person} series={series.slug} />
      {can(viewer, 'changeMembership') && <Manage person={person} series={series.slug} viewer={viewer} clock={time} />}
      {history.length > 0 && (
        <>
          <h2>{t('lately')}</h2>
          <History rows={history} clock={time} series={series} long />
        </>
      )}
    </div>
  )
}

async function asked(params: Props['params']) {
  const { series: slug, id } = await params
  const { series, viewer } = await seriesViewer(slug)
  const known = z.uuid().safeParse(id).success
  return { series, viewer, person: known ? await findPerson(viewer, id) : null }
}
