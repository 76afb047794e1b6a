import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import type { sessionsOf } from '#lib/people/sessions.ts'
import type { Clock } from '#lib/time.ts'
import { end, endOthers } from './actions.ts'
import { deviceName } from './device-name.ts'

type Props = { sessions: Awaited<ReturnType<typeof sessionsOf>>; current: string; clock: Clock }

export async function Sessions({ sessions, current, clock }: Props) {
  const t = await getTranslations('account')
  const rows = await Promise.all(sessions.map(async (row) => ({ ...row, device: await deviceName(row.userAgent) })))
  return (
    <>
      <h2>{t('sessions')}</h2>
      <ul className="rows">
        {rows.map(({ id, device, lastSeenAt, createdAt }) => (
          <li key={id}>
            <span>
              {device} {id === current && <span className="tag">{t('thisOne')}</span>}
              <small>
                {t('lastSeen', { when: clock.moment(lastSeenAt) })} · {t('since', { when: clock.day(createdAt) })}
              </small>
            </span>
            {id !== current && <ActionForm action={end} hidden={{ sessionId: id }} submit={t('end')} variant="quiet" />}
          </li>
        ))}
      </ul>
      {rows.length > 1 && <ActionForm action={endOthers} submit={t('endOthers')} variant="plain" />}
    </>
  )
}
