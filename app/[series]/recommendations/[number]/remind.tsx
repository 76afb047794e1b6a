import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { remindableFrom, reminderKey, remindersOf } from '#lib/recommendations/remind.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { nowOf, type Viewer } from '#lib/viewer.ts'
import { remind } from './actions.ts'

type Props = { series: SeriesRow; viewer: Viewer; recommendationId: string; organizationId: string; askedAt: Date }

export async function Remind({ series, viewer, recommendationId, organizationId, askedAt }: Props) {
  const t = await getTranslations('recommendations')
  const last = (await remindersOf(viewer, [recommendationId])).get(reminderKey(recommendationId, organizationId))
  const { day } = clock(viewer.language, series.timeZone)
  const from = remindableFrom(last ?? askedAt)
  if (from > nowOf(viewer))
    return (
      <p className="sub">
        {last && t('reminded', { day: day(last) })}
        {last && t('separator')}
        {t('remindableFrom', { day: day(from) })}
      </p>
    )
  return (
    <ActionForm
      action={remind}
      hidden={{ series: series.slug, id: recommendationId, organizationId }}
      submit={t('remind')}
      variant="plain"
    />
  )
}
