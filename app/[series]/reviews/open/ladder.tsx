import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import type { FieldSpec } from '#app/_ui/field-spec.ts'
import { inLanguages } from '#app/_ui/in-languages.ts'
import { ladder } from '#lib/reviews/collect/ladder-dates.ts'
import { scopeText } from '#lib/reviews/collect/scope.ts'
import { isoDay } from '#lib/time.ts'
import { openReview } from './actions.ts'
import type { Opening } from './opening-view.ts'

/** What the organizations are told and asked, and the dated steps towards those who stay silent. */
export async function Ladder(opening: Opening) {
  const { series, viewer, roundtable, scope, closesOn, days, preview, clock } = opening
  const t = await getTranslations('collecting.open')
  const area = (name: 'questions' | 'message', rows: number) =>
    inLanguages({ kind: 'area', name, label: t(name), hint: t(`${name}Hint`), maxLength: 5000, rows })
  const dates = ladder.map((step): FieldSpec => {
    const day = days[step]
    return {
      kind: 'date',
      name: step,
      label: t(`step.${step}`),
      hint: t(`hint.${step}`),
      defaultValue: day ? isoDay(day) : '',
    }
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
        fields={[...(await area('message', 4)), ...(await area('questions', 3)), ...dates]}
        confirm={t('confirm', { organizations: preview.organizations.length, closes: clock.plainDay(closesOn) })}
        submit={t('submit')}
        draftKey={`open-review:${roundtable.number}:${viewer.personId}`}
      />
    </section>
  )
}
