import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { Sector } from '#lib/db/generated/enums.ts'
import { listOrganizations } from '#lib/overview/organizations.ts'
import { waitingAnswers } from '#lib/overview/waiting.ts'
import { can } from '#lib/policy.ts'
import { seriesViewer } from '#lib/session.ts'
import { isMember } from '#lib/viewer.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'
import { AsOf, LookBack } from '../_past/as-of.tsx'
import type { Query } from '../_past/query-pairs.ts'
import { OrganizationRows } from './organization-rows.tsx'
import { Waiting } from './unanswered.tsx'

type Props = { params: Promise<{ series: string }>; searchParams: Promise<Query> }

export const generateMetadata = titled('organizations.title')

export default async function OrganizationsPage({ params, searchParams }: Props) {
  const query = await searchParams
  const { series, viewer } = await seriesViewer((await params).series, query.asOf)
  const t = await getTranslations('organizations')
  const waitingOnly = isMember(viewer) && query.waiting !== undefined
  const organizations = waitingOnly ? [] : await listOrganizations(viewer)
  const words = wordsOf(viewer.language)
  return (
    <>
      <h1>{waitingOnly ? t('waiting.title') : t('title')}</h1>
      <AsOf series={series} viewer={viewer} query={query} />
      <p className="lede">{waitingOnly ? t('waiting.lede') : t('lede', { count: organizations.length })}</p>
      {waitingOnly && <Waiting rows={await waitingAnswers(viewer)} series={series} viewer={viewer} />}
      {Object.values(Sector).map((sector) => {
        const members = organizations.filter((organization) => organization.sector === sector)
        return (
          members.length > 0 && (
            <section key={sector}>
              <h2>{sentenceCase(words.sector[sector], viewer.language)}</h2>
              <OrganizationRows organizations={members} series={series} viewer={viewer} />
            </section>
          )
        )
      })}
      <LookBack series={series} viewer={viewer} query={query} />
      {can(viewer, 'changeSettings') && !waitingOnly && (
        <p className="acts">
          <Link className="btn" href={`/${series.slug}/organizations/add`}>
            {t('add.open')}
          </Link>
        </p>
      )}
    </>
  )
}
