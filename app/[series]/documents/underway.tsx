import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { listReadings } from '#lib/curation/readings.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'

type Props = { readings: Awaited<ReturnType<typeof listReadings>>; series: SeriesRow; language: Language }

export async function Underway({ readings, series, language }: Props) {
  if (readings.length === 0) return null
  const t = await getTranslations('curation.list')
  const { day } = clock(language, series.timeZone)
  return (
    <section>
      <h2>{t('underway')}</h2>
      <ul className="rows">
        {readings.map(({ id, fileName, state, createdAt }) => (
          <li key={id}>
            <span>
              <Link className="title" href={`/${series.slug}/documents/readings/${id}`} prefetch={false}>
                {fileName}
              </Link>
              <small>{day(createdAt)}</small>
            </span>
            <span className={state === 'failed' ? 'state late' : 'state'}>{t(`state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
