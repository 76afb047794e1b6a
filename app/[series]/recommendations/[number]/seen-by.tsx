import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import type { Visibility } from '#lib/db/generated/enums.ts'
import { can } from '#lib/policy.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'
import { changeVisibility } from './actions.ts'
import type { RecommendationView } from './recommendation-view.ts'

export async function SeenBy({ item, viewer, series }: RecommendationView) {
  if (!can(viewer, 'changeVisibility')) return null
  const t = await getTranslations('recommendations')
  const spelled = (value: Visibility) => sentenceCase(wordsOf(viewer.language).visibility[value], viewer.language)
  return (
    <section>
      <h2>{t('seenBy')}</h2>
      <p className="none">{spelled(item.visibility)}</p>
      <div className="acts">
        <ActionForm
          action={changeVisibility}
          hidden={{ series: series.slug, id: item.id, version: item.version }}
          fields={fieldsOf(changeVisibility, t, {
            visibility: {
              kind: 'select',
              label: t('seenBy'),
              hint: t('seenByHint'),
              defaultValue: item.visibility,
              word: (value) => spelled(value),
            },
          })}
          submit={t('save')}
          variant="plain"
          toggle={t('change')}
          toggleVariant="quiet"
        />
      </div>
    </section>
  )
}
