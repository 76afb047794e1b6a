import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { allInLanguages } from '#app/_ui/in-languages.ts'
import { titled } from '#app/_ui/titled.ts'
import { can } from '#lib/policy.ts'
import { countries } from '#lib/roundtables/countries.ts'
import { requireViewer } from '#lib/session.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { add } from '../actions.ts'

type Props = { params: Promise<{ series: string }> }

export const generateMetadata = titled('organizations.add.open')

export default async function AddOrganizationPage({ params }: Props) {
  const { series, viewer } = await requireViewer((await params).series)
  if (!can(viewer, 'changeSettings')) notFound()
  const t = await getTranslations('organizations.add')
  const fields = fieldsOf(add, t, {
    name: {},
    shortName: { hint: true },
    sector: { kind: 'select', word: (value) => wordsOf(viewer.language).sector[value] },
    country: { options: countries(viewer.language) },
    note: { hint: true },
  })
  return (
    <>
      <h1>{t('open')}</h1>
      <p className="lede">{t('lede')}</p>
      <ActionForm
        action={add}
        hidden={{ series: series.slug }}
        fields={await allInLanguages(add, fields)}
        submit={t('submit')}
        draftKey={`organization:${series.slug}:${viewer.personId}`}
      />
    </>
  )
}
