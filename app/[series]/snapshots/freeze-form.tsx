import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import type { SeriesRow } from '#lib/session.ts'
import { takeSnapshot, takeSnapshotOfReview } from './actions.ts'

type Props = {
  series: SeriesRow
  /** the newest number so far, 0 without one */
  after: number
  /** the review that will work on it, and a title for it */
  review?: { id: string; title: string }
  /** one was taken for the same purpose */
  again?: boolean
}

export async function FreezeForm({ series, after, review, again }: Props) {
  const t = await getTranslations('snapshots.freeze')
  return (
    <ActionForm
      action={review ? takeSnapshotOfReview : takeSnapshot}
      hidden={{ series: series.slug, after: String(after), reviewId: review?.id ?? '' }}
      fields={fieldsOf(takeSnapshot, t, { title: { hint: t('hint'), defaultValue: review?.title } })}
      submit={t('send')}
      toggle={again ? t('again') : t('open')}
      toggleVariant={again ? 'plain' : 'main'}
    />
  )
}
