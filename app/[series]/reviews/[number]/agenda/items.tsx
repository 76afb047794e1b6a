import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import { messages } from '#lib/messages/load.ts'
import type { AgendaEntry } from '#lib/reviews/agenda/queries.ts'
import { moveItem } from './actions.ts'
import type { AgendaView } from './agenda-view.ts'
import { EditItem } from './edit-item.tsx'
import { Order } from './order.tsx'
import { TakenOff } from './taken-off.tsx'

/** The items in their order; whoever edits moves them by button, by dragging, or by typing a place. */
export async function Items(shared: AgendaView) {
  const { agenda, review, series, edits } = shared
  const t = await getTranslations('agenda')
  if (agenda.items.length === 0)
    return (
      <>
        <Empty title={t('empty')}>
          <p>{t(edits ? 'emptyHint' : 'emptyMember')}</p>
        </Empty>
        <TakenOff {...shared} />
      </>
    )
  const last = agenda.items.length
  const { moved, notMoved } = messages[await getLocale()].agenda
  return (
    <>
      <ol className="rows agenda">
        {agenda.items.map((item, index) => (
          <li key={item.id} id={item.id} data-name={item.ref ?? item.title}>
            {edits ? (
              <span className="grip" draggable title={t('drag')} aria-hidden>
                ⠿
              </span>
            ) : (
              <span className="ref">{item.place}</span>
            )}
            <Words item={item} slug={series.slug} theme={agenda.items[index - 1]?.theme?.id !== item.theme?.id} />
            <span className="number">{t('min', { minutes: item.minutes })}</span>
            {edits && (
              <span className="moves">
                {(['up', 'down'] as const).map((way) => (
                  <button
                    key={way}
                    type="button"
                    className="btn"
                    data-move={way}
                    disabled={item.place === (way === 'up' ? 1 : last)}
                    aria-label={t(way, { item: item.ref ?? item.title })}
                  >
                    {way === 'up' ? '↑' : '↓'}
                  </button>
                ))}
              </span>
            )}
            {edits && <EditItem item={item} review={review} slug={series.slug} />}
          </li>
        ))}
      </ol>
      {edits && (
        <Order
          action={moveItem}
          hidden={{ series: series.slug, id: review.id, order: review.version }}
          words={{ moved, notMoved }}
        />
      )}
      <TakenOff {...shared} />
    </>
  )
}

async function Words({ item, slug, theme }: { item: AgendaEntry; slug: string; theme: boolean }) {
  const t = await getTranslations('agenda')
  const reasons = item.reasons.length > 0 ? item.reasons.map((reason) => t(`reasons.${reason}`)) : [t('settled')]
  const title = (
    <>
      {item.ref && `${item.ref} `}
      <span lang={item.language}>{item.title}</span>
    </>
  )
  return (
    <span>
      {theme && <small>{item.theme?.name ?? t('noTheme')}</small>}
      {item.path ? (
        <a className="title" href={`/${slug}/${item.path}`}>
          {title}
        </a>
      ) : (
        <b>{title}</b>
      )}{' '}
      {item.doneAt && <span className="tag">{t('done')}</span>}
      <small>{[item.lead && t('lead', { lead: item.lead }), ...reasons].filter(Boolean).join(' · ')}</small>
    </span>
  )
}
