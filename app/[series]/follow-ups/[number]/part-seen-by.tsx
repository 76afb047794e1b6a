import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import type { Visibility } from '#lib/db/generated/enums.ts'
import { can } from '#lib/policy.ts'
import type { changeUpdateVisibility } from './actions.ts'
import type { FollowUpView } from './follow-up-view.ts'
import { visibilityOptions, wording } from './wording.ts'

type Props = FollowUpView & { action: typeof changeUpdateVisibility; id: string; visibility: Visibility }

/** Who sees one report or one piece of evidence, where that is not who sees the follow-up; the secretariat changes it. */
export async function PartSeenBy({ item, viewer, series, action, id, visibility }: Props) {
  const t = await getTranslations('followUps')
  const spelled = wording(viewer.language)
  const word = spelled.words.visibility[visibility]
  if (!can(viewer, 'changeVisibility'))
    return visibility === item.visibility ? null : <span className="tag">{word}</span>
  return (
    <details className="act">
      <summary className="tag" title={t('visibility')}>
        {word}
      </summary>
      <ActionForm
        action={action}
        hidden={{ series: series.slug, id: item.id, partId: id }}
        submit={t('seenBy.submit')}
        variant="plain"
        fields={fieldsOf(action, t, {
          visibility: { kind: 'select', defaultValue: visibility, options: visibilityOptions(spelled) },
        })}
      />
    </details>
  )
}
