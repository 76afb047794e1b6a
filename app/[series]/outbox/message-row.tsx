import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import type { listMessages } from '#lib/outbox/messages.ts'
import type { Clock } from '#lib/time.ts'
import { sendOnceMore } from './actions.ts'

type Props = { message: Awaited<ReturnType<typeof listMessages>>[number]; series: string; clock: Clock }

const tones = { sent: '', waiting: '', kept: '', failed: 'late', unsure: 'warn' }

export async function MessageRow({ message, series, clock }: Props) {
  const t = await getTranslations('people.outbox')
  const { id, subject, body, toName, toEmail, language, state, error, createdAt, sentAt } = message
  return (
    <li>
      <span>
        <span lang={language}>{subject}</span>
        <small>
          {t('to')} {toName} &lt;{toEmail}&gt; · {clock.moment(createdAt)}
        </small>
        {error && <span className={`sub ${tones[state]}`}>{error}</span>}
        <details className="more">
          <summary>{t('read')}</summary>
          <pre lang={language}>{body}</pre>
        </details>
      </span>
      <span className={`sub ${tones[state]}`}>
        {t(`states.${state}`, { when: sentAt ? clock.moment(sentAt) : '' })}
        {(state === 'failed' || state === 'unsure') && (
          <ActionForm
            action={sendOnceMore}
            hidden={{ series, messageId: id }}
            submit={t('sendAgain')}
            variant="plain"
          />
        )}
      </span>
    </li>
  )
}
