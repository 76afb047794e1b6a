import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { seriesViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import { AsOf, LookBack } from '../../_past/as-of.tsx'
import type { Query } from '../../_past/query-pairs.ts'
import { Work } from './follow-ups.tsx'
import { Heading } from './heading.tsx'
import { Offers } from './offers.tsx'
import { loadOrganization, oursOrNot } from './organization-view.ts'
import { People } from './people.tsx'
import { Asked } from './recommendations.tsx'

type Props = { params: Promise<{ series: string; slug: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { series, slug } = await params
  const known = await seriesViewer(series, (await searchParams).asOf)
  const organization = await loadOrganization(known.viewer, known.series, slug)
  return { title: organization ? localized(organization, 'name', known.viewer.language) : undefined }
}

export default async function OrganizationPage({ params, searchParams }: Props) {
  const { series: slugOfSeries, slug } = await params
  const query = await searchParams
  const { series, viewer } = await seriesViewer(slugOfSeries, query.asOf)
  const organization = await loadOrganization(viewer, series, slug)
  if (!organization) notFound()
  const t = await getTranslations('organizations')
  const ours = oursOrNot(viewer, organization)
  const shared = { organization, series, viewer, ours, clock: clock(viewer.language, series.timeZone) }
  return (
    <>
      <AsOf {...shared} query={query} />
      <Heading {...shared} />
      <div className="cols">
        <div>
          <Offers {...shared} />
          <Asked {...shared} />
          <Work {...shared} as="lead" />
          <Work {...shared} as="support" />
        </div>
        <aside>
          <People {...shared} />
          <p className="sub apart">
            <Link href={`/${series.slug}/history?organization=${slug}`}>{t('history')}</Link>
          </p>
          <LookBack {...shared} query={query} />
        </aside>
      </div>
    </>
  )
}
