import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { alsoInLanguages } from '#app/_ui/in-languages.ts'
import { Visibility } from '#lib/db/generated/enums.ts'
import type { Actor } from '#lib/viewer.ts'
import { narrowest } from '#lib/visibility.ts'
import { writeComment } from './actions.ts'
import { type Place, visibilityOptions } from './discussion-place.ts'

type Props = { place: Place; viewer: Actor; answers?: { id: string; visibility: Visibility } }

export async function WriteForm({ place, viewer, answers }: Props) {
  const t = await getTranslations('comments')
  const { series, item } = place
  const bounds = [place.visibility, answers?.visibility ?? 'public'] as const
  const subject = item.recommendationId ?? item.followUpId ?? ''
  const fields = fieldsOf(writeComment, t, {
    body: { label: answers ? t('replyLabel') : t('label'), hint: answers ? undefined : t('hint'), rows: 3 },
    visibility: {
      kind: 'select',
      label: t('seenBy'),
      defaultValue: narrowest(...bounds, defaultOf(series.defaultVisibility)),
      options: visibilityOptions(place, ...bounds),
    },
  })
  return (
    <ActionForm
      action={writeComment}
      hidden={{ series: series.slug, ...item, ...(answers && { parentId: answers.id }), key: randomUUID() }}
      fields={await alsoInLanguages(writeComment, fields)}
      submit={answers ? t('sendReply') : t('send')}
      variant={answers ? 'plain' : 'main'}
      draftKey={`comment:${answers?.id ?? subject}:${viewer.personId}`}
    />
  )
}

/* What is said starts as for participants, unless the series is more cautious. */
function defaultOf(ofSeries: string) {
  const wanted = Object.values(Visibility).find((value) => value === ofSeries)
  return narrowest('participants', wanted ?? 'participants')
}
