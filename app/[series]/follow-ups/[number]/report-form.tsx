import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { alsoInLanguages } from '#app/_ui/in-languages.ts'
import { can } from '#lib/policy.ts'
import { reportable } from '#lib/progress-states.ts'
import { report } from './actions.ts'
import type { FollowUpView } from './follow-up-view.ts'
import { visibilityOptions, wording } from './wording.ts'

/** What was last reported is filled in where it may still hold; what changed is asked for anew. */
export async function Report({ item, viewer, series, main }: FollowUpView & { main: boolean }) {
  const t = await getTranslations('progress.report')
  const spelled = wording(viewer.language)
  const last = item.updates.find(
    ({ noChange, progress, progressWas }) => !noChange && (progress !== 'onHold' || progressWas === 'onHold'),
  )
  const mayPublish = can(viewer, 'changeVisibility') || series.defaultVisibility === 'public'
  const fields = fieldsOf(report, t, {
    changed: { rows: 4 },
    progress: {
      defaultValue: item.progress === 'notStarted' ? 'inProgress' : item.progress,
      options: reportable(item.progress).map((value) => ({
        value,
        label: spelled.capital('progress', value),
      })),
    },
    confidence: {
      defaultValue: item.confidence ?? undefined,
      word: (value) => spelled.capital('confidence', value),
    },
    obstacles: { defaultValue: last?.obstacles, rows: 2 },
    nextStep: { defaultValue: last?.nextStep, rows: 2 },
    visibility: {
      kind: 'select',
      defaultValue: series.defaultVisibility,
      options: visibilityOptions(spelled, mayPublish ? undefined : 'public'),
    },
  })
  return (
    <ActionForm
      action={report}
      hidden={{ series: series.slug, id: item.id, version: item.version }}
      toggle={t('open')}
      toggleVariant={main ? 'main' : 'plain'}
      submit={t('submit')}
      draftKey={`report:${item.id}:${viewer.personId}`}
      fields={await alsoInLanguages(report, fields)}
    />
  )
}
