import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { type Filter, urlOf } from '#lib/follow-ups/filter.ts'
import type { OrganizationRow } from '#lib/overview/organizations.ts'
import { countryName } from '#lib/roundtables/countries.ts'
import { pathIn } from '#lib/series-path.ts'
import type { SeriesRow } from '#lib/session.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'

type Props = { organizations: OrganizationRow[]; series: SeriesRow; viewer: Viewer }

/** Organizations of one sector: country, who speaks for each, and how much it leads, supports and is addressed by. */
export async function OrganizationRows({ organizations, series, viewer }: Props) {
  const t = await getTranslations('organizations')
  const list = (filter: Filter) => pathIn(series, `/follow-ups${urlOf(filter)}`)
  return (
    <ul className="rows">
      {organizations.map((organization) => {
        const { slug, leads, supports, addressed } = organization
        return (
          <li key={organization.id}>
            <span>
              <Link className="title" href={pathIn(series, `/organizations/${slug}`)} prefetch={false}>
                {localized(organization, 'name', viewer.language)}
              </Link>
              <small>{aboutOf(organization, viewer, t)}</small>
            </span>
            <span className="choices">
              {leads > 0 && <a href={list({ organization: slug, as: 'lead' })}>{t('leads', { count: leads })}</a>}
              {supports > 0 && (
                <a href={list({ organization: slug, as: 'support' })}>{t('supports', { count: supports })}</a>
              )}
              {addressed > 0 && (
                <a href={pathIn(series, `/organizations/${slug}`)}>{t('addressed', { count: addressed })}</a>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function aboutOf(
  { country, atTable, speakers }: OrganizationRow,
  { language }: Viewer,
  t: Awaited<ReturnType<typeof getTranslations<'organizations'>>>,
) {
  const names = speakers.map(({ name }) => name).join(t('separator'))
  const parts = [countryName(country, language), !atTable && t('notAtTable'), names && t('speaks', { names })]
  return parts.filter(Boolean).join(t('then'))
}
