import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { alsoInLanguages } from '#app/_ui/in-languages.ts'
import { ResponseKind } from '#lib/db/generated/enums.ts'
import { receiversOf } from '#lib/recommendations/organizations.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { respond } from './actions.ts'

type Props = {
  series: { slug: string }
  viewer: Viewer
  recommendationId: string
  /** the organization's, that answers */
  name: string
  /** the answer that is changed */
  current?: { id: string; kind: ResponseKind; reason: string | null; passedOnTo: { id: string } | null }
  /** the words of the button that opens the form; without, it is open */
  toggle?: string
}

/** Accepted, in part, declined with a reason, or passed on: for the recommendation's page and the organization's. */
export async function AnswerForm({ series, viewer, recommendationId, name, current, toggle }: Props) {
  const [t, receivers] = await Promise.all([getTranslations('recommendations'), receiversOf(viewer)])
  const fields = fieldsOf(respond, t, {
    answer: {
      label: t('answerOf', { name }),
      defaultValue: current?.kind,
      options: Object.values(ResponseKind).map((value) => ({
        value,
        label: t(`answers.${value}`),
        hint: t(`answerHints.${value}`),
      })),
    },
    passedOnToId: {
      label: t('passedOnTo'),
      when: ['answer', 'passedOn'],
      defaultValue: current?.passedOnTo?.id,
      options: receivers.map((each) => ({ value: each.id, label: localized(each, 'name', viewer.language) })),
    },
    reason: { hint: true, defaultValue: current?.reason ?? '' },
  })
  return (
    <ActionForm
      action={respond}
      hidden={{ series: series.slug, id: recommendationId, after: current?.id ?? '' }}
      fields={await alsoInLanguages(respond, fields)}
      submit={t('sendAnswer')}
      toggle={toggle}
      draftKey={`answer:${recommendationId}:${viewer.personId}`}
    />
  )
}
