import { useTranslations } from 'next-intl'
import type { AuditRow } from '#lib/audit/entries.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import type { Clock } from '#lib/time.ts'
import { personName } from '#lib/translation.ts'

type Props = { row: AuditRow; language: Language; clock: Clock }

export function Entry({ row, language, clock }: Props) {
  const t = useTranslations('audit')
  const { kind, person, subject, detail, network, request, at } = row
  return (
    <li>
      <span>
        {t(`kinds.${kind}`)}
        {detail && (
          <>
            {' '}
            <code>{detail}</code>
          </>
        )}
        <small>
          {person ? personName(person, language) : t('nobody')}
          {subject && ` → ${personName(subject, language)}`}
          {network && ` · ${network}`}
          {request && ` · ${t('request', { id: request })}`}
        </small>
      </span>
      <time className="sub" dateTime={at.toISOString()}>
        {clock.moment(at)}
      </time>
    </li>
  )
}
