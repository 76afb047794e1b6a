import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { inLanguages } from '#app/_ui/in-languages.ts'
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
  const text = (name: 'name' | 'shortName' | 'note', maxLength: number, hint?: string) =>
    inLanguages({ kind: 'text', name, label: t(name), hint, required: name !== 'note', maxLength })
  return (
    <>
      <h1>{t('open')}</h1>
      <p className="lede">{t('lede')}</p>
      <ActionForm
        action={add}
        hidden={{ series: series.slug }}
        fields={[
          ...(await text('name', 200)),
          ...(await text('shortName', 60, t('shortNameHint'))),
          { kind: 'select', name: 'sector', label: t('sector'), required: true, options: sectors },
          { kind: 'select', name: 'country', label: t('country'), required: true, options: countries(viewer.language) },
          ...(await text('note', 500, t('noteHint'))),
        ]}
        submit={t('submit')}
        draftKey={`organization:${series.slug}:${viewer.personId}`}
      />
    </>
  )
}
