import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import { type Filter, narrows, urlOf } from '#lib/follow-ups/filter.ts'
import { can } from '#lib/policy.ts'
import { pathIn } from '#lib/series-path.ts'
import type { SeriesRow } from '#lib/session.ts'
import { isMember, type Viewer } from '#lib/viewer.ts'

type Props = { filter: Filter; viewer: Viewer; series: SeriesRow }

export async function NothingHere({ filter, viewer, series }: Props) {
  const t = await getTranslations('list')
  if (narrows(filter))
    return (
      <Empty title={t('noneFits')}>
        <p>
          <a href={pathIn(series, `/follow-ups${urlOf({ sort: filter.sort, direction: filter.direction })}`)}>
            {t('clear')}
          </a>
        </p>
      </Empty>
    )
  if (viewer.asOf) return <Empty title={t('none')} />
  if (!isMember(viewer))
    return (
      <Empty title={t('noneOpen')}>
        <p>
          <a href={`/sign-in?to=/${series.slug}/follow-ups`}>{t('signIn')}</a>
        </p>
      </Empty>
    )
  return (
    <Empty title={t('none')}>
      <p>{can(viewer, 'createFollowUp') ? t('noneNext') : t('noneWait')}</p>
      <p>
        <a href={pathIn(series, '/recommendations')}>{t('toRecommendations')}</a>
      </p>
    </Empty>
  )
}
