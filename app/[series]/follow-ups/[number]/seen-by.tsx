import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { can } from '#lib/policy.ts'
import { changeFollowUpVisibility } from './actions.ts'
import type { FollowUpView } from './follow-up-view.ts'
import { visibilityOptions, wording } from './wording.ts'

export async function SeenBy({ item, viewer, series }: FollowUpView) {
  const t = await getTranslations('followUps')
  const spelled = wording(viewer.language)
  return (
    <section>
      <h2>{t('seenBy.heading')}</h2>
      <p className="none">{spelled.capital('visibility', item.visibility)}</p>
      {can(viewer, 'changeVisibility') && (
        <div className="acts">
          <ActionForm
            action={changeFollowUpVisibility}
            hidden={{ series: series.slug, id: item.id, version: item.version }}
            toggle={t('seenBy.open')}
            toggleVariant="quiet"
            submit={t('seenBy.submit')}
            fields={fieldsOf(changeFollowUpVisibility, t, {
              visibility: {
                kind: 'select',
                hint: t('seenBy.hint'),
                defaultValue: item.visibility,
                options: visibilityOptions(spelled),
              },
            })}
          />
        </div>
      )}
    </section>
  )
}
