import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import { Pagination } from '#app/_ui/pagination.tsx'
import { titled } from '#app/_ui/titled.ts'
import { auditEntries, pageSize } from '#lib/audit/entries.ts'
import { auditFilter, auditUrl } from '#lib/audit/filter.ts'
import { env } from '#lib/env.ts'
import { historyChoices } from '#lib/events/history-filter.ts'
import { can } from '#lib/policy.ts'
import { requireViewer } from '#lib/session.ts'
import { clock } from '#lib/time.ts'
import { Entry } from './entry.tsx'
import { AuditFilters } from './filters.tsx'

type Props = {
  params: Promise<{ series: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('audit.title')

export default async function AuditPage({ params, searchParams }: Props) {
  const { series, viewer } = await requireViewer((await params).series)
  if (!can(viewer, 'readAudit')) notFound()
  const filter = auditFilter.parse(await searchParams)
  const [t, { people }, found] = await Promise.all([
    getTranslations('audit'),
    historyChoices(viewer),
    auditEntries({ seriesId: series.id, timeZone: series.timeZone }, filter),
  ])
  const rows = found.slice(0, pageSize)
  const here = `/${series.slug}/audit`
  const newest = { ...filter, before: undefined }
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede', { days: env().AUDIT_NETWORK_DAYS })}</p>
      <AuditFilters filter={filter} people={people} home={here} />
      {rows.length === 0 &&
        (auditUrl(newest) ? (
          <Empty title={t('none')}>{t('noneHint')}</Empty>
        ) : (
          <Empty title={t('empty')}>{t('emptyHint')}</Empty>
        ))}
      <ul className="rows">
        {rows.map((row) => (
          <Entry key={row.id} row={row} language={viewer.language} clock={clock(viewer.language, series.timeZone)} />
        ))}
      </ul>
      <Pagination
        previous={filter.before ? here + auditUrl(newest) : null}
        next={found.length > pageSize ? here + auditUrl({ ...filter, before: rows.at(-1)?.id }) : null}
      />
      <p>
        <a href={`${here}/csv${auditUrl(newest)}`}>{t('csv')}</a>
      </p>
    </>
  )
}
