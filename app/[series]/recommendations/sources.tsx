import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Language } from '#lib/db/generated/enums.ts'
import type { listDocuments } from '#lib/recommendations/source.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'

type Props = { documents: Awaited<ReturnType<typeof listDocuments>>; series: SeriesRow; language: Language }

export async function Sources({ documents, series, language }: Props) {
  const t = await getTranslations('recommendations')
  const { day } = clock(language, series.timeZone)
  return (
    <p className="origin">
      {documents.length > 0 && t('takenFrom')}
      {documents.map(({ id, title, language: written, roundtable }) => (
        <span key={id}>
          <a href={`/${series.slug}/documents/${id}`} lang={written}>
            {title}
          </a>
          {roundtable?.startsAt &&
            dateBeside(title, roundtable.startsAt, series.timeZone) &&
            ` ${day(roundtable.startsAt)}`}
        </span>
      ))}
      <Link href={`/${series.slug}/documents`} prefetch={false}>
        {t('allDocuments')}
      </Link>
    </p>
  )
}

export function dateBeside(title: string, date: Date, timeZone: string) {
  return !Object.values(Language).some((language) => title.includes(clock(language, timeZone).day(date)))
}
