import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
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
        fields={[
          {
            kind: 'area',
            name: 'exact',
            label: t('addWords'),
            hint: t('addHint'),
            required: true,
            maxLength: 10_000,
          },
        ]}
        submit={t('addSubmit')}
        toggle={t('add')}
        draftKey={`add:${document.id}:${viewer.personId}`}
      />
    </div>
  )
}
