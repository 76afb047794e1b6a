import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { Sector } from '#lib/db/generated/enums.ts'
import { can } from '#lib/policy.ts'
import { countries } from '#lib/roundtables/countries.ts'
import { requireViewer } from '#lib/session.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { add } from '../actions.ts'

type Props = { params: Promise<{ series: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organizations.add')
  return { title: t('open') }
}

export default async function AddOrganizationPage({ params }: Props) {
  const { series, viewer } = await requireViewer((await params).series)
  if (!can(viewer, 'changeSettings')) notFound()
  const t = await getTranslations('organizations.add')
  const sectors = Object.values(Sector).map((value) => ({
    value,
    label: wordsOf(viewer.language).sector[value],
  }))
  const text = (name: 'name' | 'nameJa' | 'shortName' | 'shortNameJa' | 'note' | 'noteJa', maxLength: number) =>
    ({ kind: 'text', name, label: t(name), maxLength }) as const
  return (
    <>
      <h1>{t('open')}</h1>
      <p className="lede">{t('lede')}</p>
      <ActionForm
        action={add}
        hidden={{ series: series.slug }}
        fields={[
          { ...text('name', 200), required: true },
          text('nameJa', 200),
          { ...text('shortName', 60), hint: t('shortNameHint'), required: true },
          text('shortNameJa', 60),
          { kind: 'select', name: 'sector', label: t('sector'), required: true, options: sectors },
          { kind: 'select', name: 'country', label: t('country'), required: true, options: countries(viewer.language) },
          { ...text('note', 500), hint: t('noteHint') },
          text('noteJa', 500),
        ]}
        submit={t('submit')}
        draftKey={`organization:${series.slug}:${viewer.personId}`}
      />
    </>
  )
}
