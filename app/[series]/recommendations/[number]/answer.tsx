import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { ResponseKind } from '#lib/db/generated/enums.ts'
import { localized } from '#lib/localized.ts'
import { can } from '#lib/policy.ts'
import { answerOf, isWaiting } from '#lib/recommendations/addressees.ts'
import { receiversOf } from '#lib/recommendations/organizations.ts'
import { respond } from './actions.ts'
import type { View } from './load.ts'

/** The form with which the focal point of an addressed organization answers, open as long as an answer is waited for. */
export async function Answer({ item, viewer, series }: View) {
  const own = item.addressees.find((each) => each.organization && each.organization.id === viewer.organizationId)
  if (!own?.organization || !can(viewer, 'respond', { organizationId: own.organization.id })) return null
  const [t, receivers] = await Promise.all([getTranslations('recommendations'), receiversOf(viewer)])
  const current = answerOf(own, item.responses)
  const name = localized(own.organization, 'shortName', viewer.language)
  const form = (
    <ActionForm
      action={respond}
      hidden={{ series: series.slug, id: item.id, after: current?.id ?? '' }}
      fields={[
        {
          kind: 'radio',
          name: 'answer',
          label: t('answerOf', { name }),
          required: true,
          defaultValue: current?.kind,
          options: Object.values(ResponseKind).map((value) => ({
            value,
            label: t(`answers.${value}`),
            hint: t(`answerHints.${value}`),
          })),
        },
        {
          kind: 'select',
          name: 'passedOnToId',
          label: t('passedOnTo'),
          when: ['answer', 'passedOn'],
          defaultValue: current?.passedOnTo?.id,
          options: receivers.map((each) => ({ value: each.id, label: localized(each, 'name', viewer.language) })),
        },
        {
          kind: 'area',
          name: 'reason',
          label: t('reason'),
          hint: t('reasonHint'),
          maxLength: 4000,
          defaultValue: current?.reason ?? '',
        },
      ]}
      submit={t('sendAnswer')}
      toggle={current ? t('changeAnswer') : isWaiting(own, item.responses) ? undefined : t('answer')}
      draftKey={`answer:${item.id}:${viewer.personId}`}
    />
  )
  return (
    <section id="answer">
      <h2>{t('yourAnswer')}</h2>
      {form}
    </section>
  )
}
