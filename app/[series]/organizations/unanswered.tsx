import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Empty } from '#app/_ui/empty.tsx'
import { langOf } from '#app/_ui/translated.tsx'
import { Remind } from '#app/[series]/recommendations/[number]/remind.tsx'
import type { waitingAnswers } from '#lib/overview/waiting.ts'
import { can } from '#lib/policy.ts'
import { pathIn } from '#lib/series-path.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock, daysBetween, today } from '#lib/time.ts'
import { nowOf, type Viewer } from '#lib/viewer.ts'

type Props = { rows: Awaited<ReturnType<typeof waitingAnswers>>; series: SeriesRow; viewer: Viewer }

/** Every answer that was asked and not given, with the days that it has taken so far. */
export async function Waiting({ rows, series, viewer }: Props) {
  const t = await getTranslations('organizations')
  const format = clock(viewer.language, series.timeZone)
  if (rows.length === 0) return <Empty title={t('waiting.none')} />
  return (
    <ul className="rows apart">
      {rows.map((row) => (
        <li key={`${row.number} ${row.slug}`}>
          <span>
            <Link className="title" href={pathIn(series, `/recommendations/${row.number}`)} prefetch={false}>
              R-{row.number} <span lang={langOf(row, viewer.language)}>{row.title}</span>
            </Link>
            <Link className="sub" href={pathIn(series, `/organizations/${row.slug}`)} prefetch={false}>
              {row.shortName}
            </Link>
            {can(viewer, 'ask') && <Remind series={series} viewer={viewer} {...row} />}
          </span>
          <span className="late">
            {t('waiting.since', {
              day: format.day(row.askedAt),
              days: daysBetween(today(series.timeZone, row.askedAt), today(series.timeZone, nowOf(viewer))),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
