import { getTranslations } from 'next-intl/server'
import { listFollowUps } from '#lib/follow-ups/queries.ts'
import { can } from '#lib/policy.ts'
import { FollowUpRows } from '../../follow-ups/row.tsx'
import type { RecommendationView } from './recommendation-view.ts'

export async function FollowUps({ item, viewer, series }: RecommendationView) {
  const [t, { rows, next }] = await Promise.all([
    getTranslations('recommendations'),
    listFollowUps(viewer, series, { recommendation: item.number }),
  ])
  const path = `/${series.slug}/follow-ups`
  return (
    <section>
      <h2>{t('followUps')}</h2>
      {rows.length > 0 ? (
        <FollowUpRows rows={rows} series={series} viewer={viewer} />
      ) : (
        <p className="sub">{item.why.hidden ? t('followUpsHidden') : t('noFollowUps')}</p>
      )}
      <p className="acts">
        {can(viewer, 'createFollowUp') && (
          <a className="btn" href={`${path}/new?recommendation=${item.number}`}>
            {t('addFollowUp')}
          </a>
        )}
        {next && (
          <a href={`${path}?recommendation=${item.number}`}>{t('allFollowUps', { count: item.why.tally.followUps })}</a>
        )}
      </p>
    </section>
  )
}
