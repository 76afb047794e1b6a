import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { titled } from '#app/_ui/titled.ts'
import { organizationChoices, recommendationChoices } from '#lib/follow-ups/choices.ts'
import { can } from '#lib/policy.ts'
import { requireViewer } from '#lib/session.ts'
import { createFollowUp } from './actions.ts'
import { newFields } from './fields.ts'

type Props = {
  params: Promise<{ series: string }>
  searchParams: Promise<{ recommendation?: string | string[] }>
}

export const generateMetadata = titled('followUps.new.title')

/** Who may not create one is told nothing of it. */
export default async function NewFollowUpPage({ params, searchParams }: Props) {
  const { series, viewer } = await requireViewer((await params).series)
  if (!can(viewer, 'createFollowUp')) notFound()
  const chosen = [(await searchParams).recommendation ?? []].flat()
  const [t, recommendations, organizations] = await Promise.all([
    getTranslations('followUps'),
    recommendationChoices(viewer),
    organizationChoices(viewer),
  ])
  return (
    <>
      <h1>{t('new.title')}</h1>
      <p className="lede">{t('new.lede')}</p>
      <div className="far">
        <ActionForm
          action={createFollowUp}
          hidden={{ series: series.slug, id: randomUUID() }}
          submit={t('new.submit')}
          draftKey={`followUp:${series.slug}:${chosen.join()}:${viewer.personId}`}
          fields={
            await newFields(t, viewer, {
              chosen,
              recommendations,
              organizations,
              visibility: series.defaultVisibility,
            })
          }
        />
      </div>
    </>
  )
}
