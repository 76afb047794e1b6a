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
import { personName } from '#lib/translation.ts'
import { ContactOf } from './contact-of.tsx'
import { Heading } from './heading.tsx'
import { Manage } from './manage.tsx'
import { PersonFacts } from './person-facts.tsx'

type Props = { params: Promise<{ series: string; id: string }>; searchParams: Promise<{ invited?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { person, viewer } = await asked(params)
  return { title: person ? personName(person, viewer.language) : (await getTranslations('people'))('title') }
}

export default async function PersonPage({ params, searchParams }: Props) {
  const [{ invited }, { series, viewer, person }] = await Promise.all([searchParams, asked(params)])
  if (!person) notFound()
  const [t, history] = await Promise.all([
    getTranslations('people'),
    can(viewer, 'seeMembers') ? historyOf(viewer, { personId: person.id }, { limit: 10 }) : [],
  ])
  const time = clock(viewer.language, series.timeZone)
  return (
    <div className="narrow">
      {invited && can(viewer, 'readOutbox') && (
        <Notice tone="good">
          {t.rich('invitedNow', { outbox: (text) => <a href={`/${series.slug}/outbox`}>{text}</a> })}
        </Notice>
      )}
      <Heading person={person} viewer={viewer} series={series} />
      <PersonFacts person={person} series={series.slug} viewer={viewer} clock={time} />
      <ContactOf person={person} series={series.slug} language={viewer.language} />
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
  return { series, viewer, person: z.uuid().safeParse(id).success ? await findPerson(viewer, id) : null }
}
