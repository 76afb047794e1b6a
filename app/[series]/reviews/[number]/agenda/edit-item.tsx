import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import type { AgendaEntry } from '#lib/reviews/agenda/queries.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import { moveItem, removeItem, retimeItem } from './actions.ts'

type Props = { item: AgendaEntry; review: FoundReview; slug: string }

export async function EditItem({ item, review, slug }: Props) {
  const t = await getTranslations('agenda')
  const name = item.ref ?? item.title
  const hidden = { series: slug, id: review.id, itemId: item.id }
  return (
    <details className="more edit">
      <summary aria-label={t('changeItem', { item: name })}>{t('change')}</summary>
      <div className="side">
        <ActionForm
          action={retimeItem}
          hidden={{ ...hidden, version: item.version }}
          fields={fieldsOf(retimeItem, t, {
            minutes: { label: t('minutesOf', { item: name }), defaultValue: String(item.minutes) },
          })}
          submit={t('saveMinutes')}
          variant="plain"
          follows
        />
        <ActionForm
          action={moveItem}
          hidden={{ ...hidden, order: review.version }}
          fields={fieldsOf(moveItem, t, {
            to: { label: t('placeOf', { item: name }), defaultValue: String(item.position) },
          })}
          submit={t('move')}
          variant="plain"
        />
        <ActionForm
          action={removeItem}
          hidden={{ ...hidden, version: item.version }}
          submit={t('takeOff')}
          variant="quiet"
        />
      </div>
    </details>
  )
}
