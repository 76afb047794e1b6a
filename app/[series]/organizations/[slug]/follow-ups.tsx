import { getTranslations } from 'next-intl/server'
import { FollowUpRows } from '#app/[series]/follow-ups/row.tsx'
import { urlOf } from '#lib/follow-ups/filter.ts'
import { pathIn } from '#lib/series-path.ts'
import type { OrganizationView } from './organization-view.ts'

const shown = 12

/** What this organization leads, or supports: the first rows, and the way to the whole list. */
export async function Work({ organization, series, viewer, ours, as }: OrganizationView & { as: 'lead' | 'support' }) {
  const t = await getTranslations('organizations')
  const { rows } = as === 'lead' ? organization.leads : organization.supports
  if (rows.length === 0 && as === 'support') return null
  return (
    <section>
      <h2>{t(`${as}.title`, { ours })}</h2>
      {rows.length === 0 && <p className="sub">{t('lead.none')}</p>}
      {rows.length > 0 && <FollowUpRows rows={rows.slice(0, shown)} series={series} viewer={viewer} />}
      {rows.length > shown && (
        <p>
          <a href={pathIn(series, `/follow-ups${urlOf({ organization: organization.slug, as })}`)}>{t('whole')}</a>
        </p>
      )}
    </section>
  )
}
