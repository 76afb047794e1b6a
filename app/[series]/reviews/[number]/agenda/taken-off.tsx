import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { restoreItem } from './actions.ts'
import type { AgendaView } from './agenda-view.ts'

/** What somebody took off: the proposal leaves it so, and here it is put back. */
export async function TakenOff({ agenda, review, series, edits }: AgendaView) {
  if (!edits || agenda.removed.length === 0) return null
  const t = await getTranslations('agenda')
  return (
    <details className="more">
      <summary>{t('off', { count: agenda.removed.length })}</summary>
      <ul className="rows">
        {agenda.removed.map((item) => (
          <li key={item.id}>
            <span>
              {item.ref} <span lang={item.language}>{item.title}</span>
            </span>
            <ActionForm
              action={restoreItem}
              hidden={{ series: series.slug, id: review.id, itemId: item.id, version: item.version }}
              submit={t('putBack')}
              variant="quiet"
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
