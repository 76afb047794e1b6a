import { getTranslations } from 'next-intl/server'
import type { Language } from '#lib/db/generated/enums.ts'
import type { listDocuments } from '#lib/recommendations/source.ts'
import type { SeriesRow } from '#lib/session.ts'
import { clock } from '#lib/time.ts'

type Props = { documents: Awaited<ReturnType<typeof listDocuments>>; series: SeriesRow; language: Language }

/** The documents from which the recommendations were taken. */
export async function Sources({ documents, series, language }: Props) {
  const t = await getTranslations('recommendations')
  if (documents.length === 0) return null
  const { day } = clock(language, series.timeZone)
  return (
    <p className="src">
      {t('takenFrom')}
      {documents.map(({ id, title, language: written, roundtable }) => (
        <span key={id}>
          <a href={`/${series.slug}/documents/${id}`} lang={written}>
            {title}
          </a>
          {roundtable?.startsAt && ` ${day(roundtable.startsAt)}`}
        </span>
      ))}
    </p>
  )
}
