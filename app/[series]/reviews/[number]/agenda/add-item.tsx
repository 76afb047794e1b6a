import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
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
        fields={fieldsOf(addItem, t, { what: { hint: true }, minutes: { defaultValue: '5' } })}
        submit={t('add')}
        variant="plain"
        draftKey={`agenda:${review.id}:${viewer.personId}`}
      />
    </section>
  )
}
