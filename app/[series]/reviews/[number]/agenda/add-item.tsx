import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { addItem } from './actions.ts'
import type { AgendaView } from './agenda-view.ts'

export async function Add({ review, series, viewer }: AgendaView) {
  const t = await getTranslations('agenda')
  return (
    <section>
      <h2>{t('add')}</h2>
      <ActionForm
        action={addItem}
        hidden={{ series: series.slug, id: review.id }}
        fields={[
          { kind: 'text', name: 'what', label: t('what'), hint: t('whatHint'), required: true, maxLength: 200 },
          { kind: 'number', name: 'minutes', label: t('minutes'), required: true, defaultValue: '5' },
        ]}
        submit={t('add')}
        variant="plain"
        draftKey={`agenda:${review.id}:${viewer.personId}`}
      />
    </section>
  )
}
