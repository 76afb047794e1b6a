import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import type { LadderDays } from '#lib/reviews/collect/ladder-dates.ts'
import { isoDay } from '#lib/time.ts'
import { reschedule } from './actions.ts'
import type { CollectingView } from './organization-line.tsx'

/** A review that needs more time: its closing date, and the steps that nobody was sent yet. */
export async function Dates({ series, viewer, review, days }: CollectingView & { days: LadderDays }) {
  const [t, o] = await Promise.all([getTranslations('collecting.page'), getTranslations('collecting.open')])
  const date = (step: keyof LadderDays) => ({ label: o(`step.${step}`), defaultValue: dayOf(days[step]) })
  return (
    <div className="acts">
      <ActionForm
        action={reschedule}
        hidden={{ series: series.slug, id: review.id, version: review.version }}
        toggle={t('changeDates')}
        variant="plain"
        submit={t('saveDates')}
        draftKey={`dates:${review.id}:${viewer.personId}`}
        fields={fieldsOf(reschedule, t, {
          closesOn: { label: o('closesOn'), hint: t('changeDatesHint'), defaultValue: dayOf(review.closesOn) },
          reminder: date('reminder'),
          secondReminder: date('secondReminder'),
          letter: date('letter'),
          noAnswer: date('noAnswer'),
        })}
      />
    </div>
  )
}

const dayOf = (day: Date | null) => day && isoDay(day)
