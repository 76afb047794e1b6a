import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Actor } from '#lib/viewer.ts'
import { saveText } from './actions.ts'

type Props = {
  review: FoundReview
  series: SeriesRow
  viewer: Actor
  place: string
  written?: { text: string; version: number }
}

export async function TextForm({ review, series, viewer, place, written }: Props) {
  const t = await getTranslations('minutes')
  const known = place === 'opening' || place === 'closing' ? place : 'item'
  return (
    <div className="acts">
      <ActionForm
        action={saveText}
        hidden={{ series: series.slug, id: review.id, place, version: String(written?.version ?? 0) }}
        fields={fieldsOf(saveText, t, { text: { label: t(`places.${known}`), rows: 6, defaultValue: written?.text } })}
        submit={t('save')}
        toggle={t(`write.${known}`)}
        toggleVariant="quiet"
        draftKey={`minutes:${review.id}:${place}:${viewer.personId}`}
      />
    </div>
  )
}
