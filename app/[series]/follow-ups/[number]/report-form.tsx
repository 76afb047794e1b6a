import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { Confidence } from '#lib/db/generated/enums.ts'
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
  return (
    <ActionForm
      action={report}
      hidden={{ series: series.slug, id: item.id, version: item.version }}
      toggle={t('open')}
      toggleVariant={main ? 'main' : 'plain'}
      submit={t('submit')}
      draftKey={`report:${item.id}:${viewer.personId}`}
      fields={[
        { kind: 'area', name: 'changed', label: t('changed'), required: true, rows: 4, maxLength: 10_000 },
        {
          kind: 'radio',
          name: 'progress',
          label: t('progress'),
          required: true,
          defaultValue: item.progress === 'notStarted' ? 'inProgress' : item.progress,
          options: reportable(item.progress).map((value) => ({
            value,
            label: spelled.capital('progress', value),
          })),
        },
        {
          kind: 'radio',
          name: 'confidence',
          label: t('confidence'),
          required: true,
          defaultValue: item.confidence ?? undefined,
          options: Object.values(Confidence).map((value) => ({ value, label: spelled.capital('confidence', value) })),
        },
        {
          kind: 'area',
          name: 'obstacles',
          label: t('obstacles'),
          defaultValue: last?.obstacles,
          rows: 2,
          maxLength: 10_000,
        },
        {
          kind: 'area',
          name: 'nextStep',
          label: t('nextStep'),
          defaultValue: last?.nextStep,
          rows: 2,
          maxLength: 10_000,
        },
        {
          kind: 'select',
          name: 'visibility',
          label: t('visibility'),
          required: true,
          defaultValue: series.defaultVisibility,
          options: visibilityOptions(spelled, mayPublish ? undefined : 'public'),
        },
      ]}
    />
  )
}
