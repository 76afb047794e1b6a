import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { titled } from '#app/_ui/titled.ts'
import { listInvitable, listOrganizationsToChoose } from '#lib/people/directory.ts'
import { findPerson } from '#lib/people/person.ts'
import { can } from '#lib/policy.ts'
import { requireViewer } from '#lib/session.ts'
import { InviteForm } from './invite-form.tsx'

type Props = {
  params: Promise<{ series: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('people.form.title')

/** `?person=` of somebody known fills the form for them. */
export default async function InvitePage({ params, searchParams }: Props) {
  const { series, viewer } = await requireViewer((await params).series)
  if (!can(viewer, 'invite')) notFound()
  const { data: personId } = z.uuid().safeParse((await searchParams).person)
  const [t, people, organizations, person] = await Promise.all([
    getTranslations('people.form'),
    listInvitable(viewer),
    listOrganizationsToChoose(viewer),
    personId ? findPerson(viewer, personId) : null,
  ])
  return (
    <div className="narrow">
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <InviteForm
        series={series.slug}
        language={viewer.language}
        people={people}
        organizations={organizations}
        person={person}
      />
    </div>
  )
}
