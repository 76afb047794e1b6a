import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { finish, reopen, show } from './actions.ts'
import { Clocked } from './item-clock.tsx'
import type { AtTable } from './meeting-view.ts'

export async function Where({ review, series, notes, home, item, meeting, viewer }: AtTable) {
  const t = await getTranslations('meeting')
  const current = item.id === review.currentItemId
  const hidden = { series: series.slug, id: review.id, itemId: item.id }
  const running = notes && review.stage === 'meeting'
  return (
    <>
      {current ? (
        <Clocked review={review} item={item} viewer={viewer} series={series} />
      ) : (
        (meeting.current || meeting.hidden) && (
          <p className="notice">
            {t('looking', { item: item.ref ?? item.title })} <Link href={home}>{t('toCurrent')}</Link>
          </p>
        )
      )}
      {running && (
        <div className="acts">
          {!current && <ActionForm action={show} hidden={hidden} submit={t('show')} variant="plain" />}
          {item.doneAt ? (
            <ActionForm action={reopen} hidden={hidden} submit={t('reopen')} variant="plain" />
          ) : (
            <ActionForm action={finish} hidden={hidden} submit={t('finish')} variant="plain" />
          )}
        </div>
      )}
    </>
  )
}
