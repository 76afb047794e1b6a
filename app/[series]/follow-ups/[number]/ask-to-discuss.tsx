import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { languageOf } from '#lib/language-of.ts'
import { can } from '#lib/policy.ts'
import { openDiscussion } from '#lib/reviews/collect/discussion.ts'
import { dropDiscussion, requestDiscussion } from './actions.ts'
import type { FollowUpView } from './follow-up-view.ts'

/** Whether somebody wants this talked about at the next roundtable, and the way to say so or take it back. */
export async function Discuss({ item, viewer, series, clock }: FollowUpView) {
  const asked = await openDiscussion(viewer, item.id)
  const may = can(viewer, 'requestDiscussion', item)
  if (!asked && !may) return null
  const t = await getTranslations('collecting.discuss')
  const hidden = { series: series.slug, id: item.id }
  return (
    <section>
      <h2>{t('title')}</h2>
      {asked && (
        <>
          <p>{t('asked', { name: asked.name ?? '–', day: clock.day(asked.at) })}</p>
          {asked.reason && (
            <p className="said" lang={languageOf(asked.reason)}>
              {asked.reason}
            </p>
          )}
        </>
      )}
      {may &&
        (asked ? (
          asked.mayDrop && <ActionForm action={dropDiscussion} hidden={hidden} submit={t('drop')} variant="quiet" />
        ) : (
          <ActionForm
            action={requestDiscussion}
            hidden={hidden}
            toggle={t('open')}
            submit={t('submit')}
            draftKey={`discuss:${item.id}:${viewer.personId}`}
            fields={fieldsOf(requestDiscussion, t, { reason: { rows: 2 } })}
          />
        ))}
    </section>
  )
}
