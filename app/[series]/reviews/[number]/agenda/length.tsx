import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { propose } from './actions.ts'
import type { AgendaView } from './agenda-view.ts'

export async function Length({ agenda, review, series, edits }: AgendaView) {
  const t = await getTranslations('agenda')
  const { items, minutes, length } = agenda
  const rest = length === null ? 0 : length - minutes
  return (
    <>
      <p className="now">
        <b>{t('sum', { count: items.length, minutes })}</b>
        {length === null ? (
          <small>
            {t('noLength')} {edits && <Link href={`/${series.slug}/settings`}>{t('setTimes')}</Link>}
          </small>
        ) : (
          <span className={rest < 0 ? 'late' : undefined}>
            {rest < 0 ? t('tooLong', { length, over: -rest }) : t('fits', { length, rest })}
          </span>
        )}
      </p>
      {edits && (
        <div className="acts">
          <ActionForm
            action={propose}
            hidden={{ series: series.slug, id: review.id }}
            submit={t(items.length > 0 ? 'proposeAgain' : 'propose')}
            variant={items.length > 0 ? 'plain' : 'main'}
          />
        </div>
      )}
    </>
  )
}
