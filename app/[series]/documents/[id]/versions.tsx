import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { versionsOf } from '#lib/curation/document-versions.ts'
import { can } from '#lib/policy.ts'
import type { Viewer } from '#lib/viewer.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { changeSeenBy } from './actions.ts'
import type { LoadedDocument } from './document-view.ts'

type Props = { document: LoadedDocument; slug: string; viewer: Viewer }

export async function Versions({ document: { id }, slug, viewer }: Props) {
  const versions = await versionsOf(viewer, id)
  if (!versions) return null
  const t = await getTranslations('curation.trace')
  const words = wordsOf(viewer.language)
  const path = `/${slug}/documents`
  const named = ({ id: other, title, language }: (typeof versions.corrected)[number]) => ({
    title,
    doc: (words: ReactNode) => (
      <Link href={`${path}/${other}`} lang={language} prefetch={false}>
        {words}
      </Link>
    ),
  })
  const options = (['public', 'participants', 'secretariat'] as const).map((value) => ({
    value,
    label: words.visibility[value],
  }))
  return (
    <>
      {versions.corrected.map((each) => (
        <p className="notice" key={each.id}>
          {t.rich('isCorrected', named(each))}
        </p>
      ))}
      {versions.corrects && <p className="sub">{t.rich('correctsOld', named(versions.corrects))}</p>}
      {viewer.role !== null && <p className="sub">{t('seenBy', { who: words.visibility[versions.visibility] })}</p>}
      {can(viewer, 'curate') && (
        <div className="acts">
          <Link className="btn main" href={`${path}/${id}/curate`} prefetch={false}>
            {t('curate')}
          </Link>
          <Link className="btn" href={`${path}/new?corrects=${id}`} prefetch={false}>
            {t('correct')}
          </Link>
          <ActionForm
            action={changeSeenBy}
            hidden={{ series: slug, id, was: versions.visibility }}
            fields={fieldsOf(changeSeenBy, t, { visibility: { defaultValue: versions.visibility, options } })}
            submit={t('save')}
            toggle={t('changeSeenBy')}
          />
        </div>
      )}
    </>
  )
}
