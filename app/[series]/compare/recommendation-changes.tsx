import { getTranslations } from 'next-intl/server'

import { statusWord } from '#lib/recommendations/why.ts'
import { type RecommendationChange, recommendationChangeKinds } from '#lib/reviews/compare/compare.ts'
import { localized } from '#lib/translation.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { changeWords } from './change-words.ts'
import type { ComparisonView } from './comparison-view.ts'

export async function RecommendationChanges(shared: ComparisonView) {
  const t = await getTranslations('snapshots.compare')
  const { comparison, series, viewer } = shared
  const happened = recommendationChangeKinds.filter((kind) => comparison.recommendations[kind].length > 0)
  if (happened.length === 0) return null
  const [{ name }, words] = [await changeWords(shared), wordsOf(viewer.language)]
  return (
    <section>
      <h2>{t('recommendations')}</h2>
      {happened.map((kind) => (
        <div key={kind} id={`r-${kind}`}>
          <h3 className="theme">
            {t(`recommendationKinds.${kind}`)} <span className="number">{comparison.recommendations[kind].length}</span>
          </h3>
          <ul className="rows">
            {comparison.recommendations[kind].map((change) => (
              <li key={`${change.number} ${said(change)}`}>
                <span>
                  <span className="ref">{`R-${change.number}`}</span>{' '}
                  <a className="title" href={`/${series.slug}/recommendations/${change.number}`}>
                    {localized(change.title, 'title', viewer.language)}
                  </a>
                </span>
                <small>{said(change)}</small>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )

  function said(change: RecommendationChange) {
    if (change.kind === 'statusMoved') {
      const [from, to] = [change.from, change.to].map((status) => statusWord(status, viewer.language))
      return t('change', { from: from ?? '', to: to ?? '' })
    }
    if (change.kind === 'commented') return t('comments', { count: change.added })
    if (change.kind !== 'answered') return ''
    const values = { name: name(change.organization), answer: words.response[change.answer] }
    return change.was ? t('answerChanged', { ...values, was: words.response[change.was] }) : t('answer', values)
  }
}
