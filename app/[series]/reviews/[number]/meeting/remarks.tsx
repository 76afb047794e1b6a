import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { marked } from '#app/_ui/translated.tsx'
import { When } from '#app/_ui/when.tsx'
import { can } from '#lib/policy.ts'
import { takesRemarks } from '#lib/reviews/meeting/remarks.ts'
import { textOf } from '#lib/shown.ts'
import { localized } from '#lib/translation.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { say, unsay } from './actions.ts'
import type { AtTable } from './meeting-view.ts'

export async function Remarks({ review, series, viewer, clock, item, table }: AtTable) {
  const [t, m] = await Promise.all([getTranslations('meeting.remarks'), getTranslations('meeting')])
  const words = wordsOf(viewer.language)
  const hidden = { series: series.slug, id: review.id, itemId: item.id }
  const open = can(viewer, 'remark') && review.stage !== 'published'
  return (
    <section>
      <h2>{t('heading')}</h2>
      {table.remarks.length === 0 && <p className="none">{t('none')}</p>}
      {table.remarks.map(({ id, name, organization, text, language, visibility, at, mayWithdraw }) => (
        <div key={id} className="update">
          <div className="who">
            <b>{marked(textOf(name), [name])}</b>
            {organization && <span>{localized(organization, 'shortName', viewer.language)}</span>}
            <When at={at.toISOString()} exact={clock.moment(at)}>
              {clock.time(at)}
            </When>
            {visibility !== 'participants' && <span className="tag">{words.visibility[visibility]}</span>}
            {mayWithdraw && open && (
              <ActionForm action={unsay} hidden={{ ...hidden, remarkId: id }} submit={t('withdraw')} variant="quiet" />
            )}
          </div>
          <p className="said" lang={language}>
            {text}
          </p>
        </div>
      ))}
      {open && takesRemarks(viewer, review) && (
        <div className="apart">
          <ActionForm
            action={say}
            hidden={{ ...hidden, remarkId: randomUUID() }}
            fields={fieldsOf(say, t, {
              text: { label: t('label'), hint: t('hint'), rows: 2 },
              visibility: {
                label: t('seenBy'),
                defaultValue: 'participants',
                options: (['participants', 'organization'] as const).map((value) => ({ value, label: t(value) })),
              },
            })}
            submit={t('send')}
            variant="plain"
            draftKey={`remark:${item.id}:${viewer.personId}`}
            resend={m('resend')}
          />
        </div>
      )}
    </section>
  )
}
