import { getTranslations } from 'next-intl/server'
import type { Language } from '#lib/db/generated/enums.ts'
import type { ListedRecommendation } from '#lib/recommendations/queries.ts'
import { type Status, statuses } from '#lib/recommendations/status.ts'
import { statusWord } from '#lib/recommendations/why.ts'
import { pathIn } from '#lib/series-path.ts'
import type { SeriesRow } from '#lib/session.ts'
import { sentenceCase } from '#lib/vocabulary.ts'

type Props = { all: ListedRecommendation[]; chosen?: Status; series: SeriesRow; language: Language }

/** The filter of the list: how many stand where. */
export async function StatusLinks({ all, chosen, series, language }: Props) {
  const t = await getTranslations('recommendations')
  return (
    <p className="chips">
      <a href={pathIn(series, '/recommendations')} aria-current={chosen ? undefined : 'true'}>
        {t('all', { count: all.length })}
      </a>
      {statuses.map((status) => (
        <a
          key={status}
          href={pathIn(series, `/recommendations?status=${status}`)}
          aria-current={chosen === status ? 'true' : undefined}
        >
          {sentenceCase(statusWord(status, language), language)} {all.filter(({ why }) => why.status === status).length}
        </a>
      ))}
    </p>
  )
}
