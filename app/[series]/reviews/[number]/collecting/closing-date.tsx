import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import type { FieldSpec } from '#app/_ui/field-spec.ts'
import { type LadderDays, ladder } from '#lib/reviews/collect/ladder-dates.ts'
import { isoDay } from '#lib/time.ts'
import { reschedule } from './actions.ts'
import type { CollectingView } from './organization-line.tsx'

/** A review that needs more time: its closing date, and the steps that nobody was sent yet. */
export async function Dates({ series, viewer, review, days }: CollectingView & { days: LadderDays }) {
  const [t, o] = await Promise.all([getTranslations('collecting.page'), getTranslations('collecting.open')])
  const date = (name: string, label: string, day: Date | null, hint?: string): FieldSpec => ({
    kind: 'date',
    name,
    label,
    hint,
    required: name === 'closesOn',
    defaultValue: day ? isoDay(day) : '',
  })
  return (
    <div className="acts">
      <ActionForm
        action={reschedule}
        hidden={{ series: series.slug, id: review.id, version: review.version }}
        toggle={t('changeDates')}
        variant="plain"
        submit={t('saveDates')}
        draftKey={`dates:${review.id}:${viewer.personId}`}
        fields={[
          date('closesOn', o('closesOn'), review.closesOn, t('changeDatesHint')),
          ...ladder.map((step) => date(step, o(`step.${step}`), days[step])),
        ]}
      />
    </div>
  )
}
