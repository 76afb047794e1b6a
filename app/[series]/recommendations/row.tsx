import { getTranslations } from 'next-intl/server'
import { langOf } from '#app/_ui/translated.tsx'
import type { Language } from '#lib/db/generated/enums.ts'
import { messages } from '#lib/messages/load.ts'
import { stateOf, states } from '#lib/progress-states.ts'
import type { ListedRecommendation } from '#lib/recommendations/queries.ts'
import { whySentence } from '#lib/recommendations/why.ts'
import { pathIn } from '#lib/series-path.ts'
import type { SeriesRow } from '#lib/session.ts'
import { inLanguage, type Words } from '#lib/translation.ts'
import { sentenceCase } from '#lib/vocabulary.ts'
import { Marks } from '../_overview/follow-up-marks.tsx'
import { Status } from './status.tsx'

type Props = { recommendation: ListedRecommendation; series: SeriesRow; language: Language }

/** A recommendation as a line: number, title and why it stands where it stands, marks of its follow-ups, status. */
export async function RecommendationRow({ recommendation, series, language }: Props) {
  const t = await getTranslations('recommendations')
  const title = inLanguage(recommendation, 'title', language)
  const { why, number, shown } = recommendation
  return (
    <li>
      <small>{`R-${number}`}</small>
      <span>
        <a className="title" href={pathIn(series, `/recommendations/${number}`)} lang={langOf(title, language)}>
          {title.text}
        </a>
        <Addressees recommendation={recommendation} language={language} nobody={t('addressedToNobody')} />
        {(why.tally.followUps > 0 || why.hidden || why.declined) && (
          <small>{sentenceCase(whySentence(why, language), language)}</small>
        )}
      </span>
      <span>
        <Marks work={byState(shown)} language={language} />
      </span>
      <Status why={why} language={language} />
    </li>
  )
}

/* In the words of the text where it has some; organizations that it does not name in the reader's language. */
function Addressees({ recommendation, language, nobody }: Omit<Props, 'series'> & { nobody: string }) {
  const all = distinct(
    recommendation.addressees.flatMap((each) => {
      if (each.wording) return inLanguage(each, 'wording', language)
      return each.organization ? inLanguage(each.organization, 'shortName', language) : []
    }),
  )
  return (
    <small>
      {all.length === 0 && nobody}
      {all.map((name, index) => (
        <span key={name.text} lang={langOf(name, language)}>
          {index > 0 && messages[language].language.comma}
          {name.text}
        </span>
      ))}
    </small>
  )
}

export function distinct(all: Words[]) {
  return [...new Map(all.map((words) => [words.text, words])).values()]
}

export function byState(work: ListedRecommendation['shown']) {
  const counts = Map.groupBy(work, ({ led, progress, verified }) =>
    stateOf({ leadId: led ? 'somebody' : null, progress, verifiedAt: verified ? new Date(0) : null }),
  )
  return states
    .map((state) => ({ state, count: (counts.get(state) ?? []).reduce((sum, each) => sum + each.count, 0) }))
    .filter(({ count }) => count > 0)
}
