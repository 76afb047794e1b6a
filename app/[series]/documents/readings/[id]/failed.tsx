import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#app/_ui/notice.tsx'
import type { FoundReading } from '#lib/curation/readings.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import { Unreadable } from '#lib/documents/read/unreadable.ts'
import { sentenceFor } from '#lib/documents/read/unreadable-sentence.ts'
import type { SeriesRow } from '#lib/session.ts'

type Props = { reading: FoundReading; series: SeriesRow; language: Language }

/** Why a file could not be read, and the way to another one. */
export async function Failed({ reading: { error, fileName, correctsId }, series, language }: Props) {
  const t = await getTranslations('curation.reading')
  const why = new Unreadable(error?.reason ?? 'failed', error?.values)
  return (
    <>
      <Notice tone="bad">{sentenceFor(why, fileName, language)}</Notice>
      <p className="acts">
        <Link
          className="btn main"
          href={`/${series.slug}/documents/new${correctsId ? `?corrects=${correctsId}` : ''}`}
          prefetch={false}
        >
          {t('another')}
        </Link>
      </p>
    </>
  )
}
