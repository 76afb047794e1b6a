import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { add } from './actions.ts'
import type { Shown } from './curation-view.ts'

/** Adds a candidate by its words; selecting them in the text does the same. */
export async function AddByWords({ document, series, viewer }: Shown) {
  const t = await getTranslations('curation.curate')
  return (
    <div className="acts">
      <ActionForm
        action={add}
        hidden={{ series: series.slug, documentId: document.id }}
        fields={fieldsOf(add, t, { exact: { label: t('addWords'), hint: t('addHint') } })}
        submit={t('addSubmit')}
        toggle={t('add')}
        draftKey={`add:${document.id}:${viewer.personId}`}
      />
    </div>
  )
}
