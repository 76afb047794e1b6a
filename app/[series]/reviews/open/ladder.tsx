import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { allInLanguages } from '#app/_ui/in-languages.ts'
import type { ladder } from '#lib/reviews/collect/ladder-dates.ts'
import { scopeText } from '#lib/reviews/collect/scope.ts'
import { isoDay } from '#lib/time.ts'
import { openReview } from './actions.ts'
import type { Opening } from './opening-view.ts'

export async function Ladder(opening: Opening) {
  const { series, viewer, roundtable, scope, closesOn, days, preview, clock } = opening
  const t = await getTranslations('collecting.open')
  const date = (step: (typeof ladder)[number]) => {
    const day = days[step]
    return { label: t(`step.${step}`), hint: t(`hint.${step}`), defaultValue: day && isoDay(day) }
  }
  const fields = fieldsOf(openReview, t, {
    message: { hint: true, rows: 4 },
    questions: { kind: 'area', hint: true, rows: 3 },
    reminder: date('reminder'),
    secondReminder: date('secondReminder'),
    letter: date('letter'),
    noAnswer: date('noAnswer'),
  })
  return (
    <section>
      <h2>{t('words')}</h2>
      <ActionForm
        action={openReview}
        hidden={{
          series: series.slug,
          number: roundtable.number,
          scope: scopeText(scope),
          closesOn: isoDay(closesOn),
        }}
        fields={await allInLanguages(openReview, fields)}
        confirm={t('confirm', { organizations: preview.organizations.length, closes: clock.plainDay(closesOn) })}
        submit={t('submit')}
        draftKey={`open-review:${roundtable.number}:${viewer.personId}`}
      />
    </section>
  )
}
