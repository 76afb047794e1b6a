import { getTranslations } from 'next-intl/server'
import { Mark } from '#app/_ui/symbols.tsx'
import { markOfStatus } from '#lib/recommendations/status.ts'
import { statusWord } from '#lib/recommendations/why.ts'
import type { SnapshotRecommendation } from '#lib/reviews/snapshot/content.ts'
import { pathIn } from '#lib/series-path.ts'
import { localized } from '#lib/translation.ts'
import { followUpTable } from './follow-up-table.tsx'
import type { SnapshotView } from './snapshot-view.ts'

export async function Items(shared: SnapshotView) {
  const t = await getTranslations('snapshots')
  const { content, viewer } = shared
  const table = await followUpTable(shared)
  const named = [...content.themes.map(({ position }): number | null => position), null]
  const rest = content.followUps.filter(({ recommendations }) => recommendations.length === 0)
  if (content.recommendations.length + rest.length === 0) return null
  return (
    <section>
      <h2>{t('items')}</h2>
      <p className="sub unprinted">{t('itemsHint')}</p>
      {named.map((position) => {
        const called = content.recommendations.filter(({ theme }) => theme === position)
        const theme = content.themes.find((each) => each.position === position)
        if (called.length === 0) return null
        return (
          <div key={position ?? ''}>
            <h3 className="theme">{theme ? localized(theme, 'name', viewer.language) : t('noTheme')}</h3>
            {called.map((recommendation) => (
              <div key={recommendation.number} className="below">
                {heading(recommendation, shared)}
                {recommendation.followUps.length > 0 ? (
                  table(content.followUps.filter(({ number }) => recommendation.followUps.includes(number)))
                ) : (
                  <p className="sub">{t('noWork')}</p>
                )}
              </div>
            ))}
          </div>
        )
      })}
      {rest.length > 0 && (
        <>
          <h3 className="theme">{t('rest')}</h3>
          {table(rest)}
        </>
      )}
    </section>
  )
}

function heading(recommendation: SnapshotRecommendation, { then, viewer }: SnapshotView) {
  const { number, status } = recommendation
  return (
    <ul className="rows">
      <li>
        <span>
          <span className="ref">{`R-${number}`}</span>{' '}
          <a className="title" href={pathIn(then, `/recommendations/${number}`)}>
            {localized(recommendation, 'title', viewer.language)}
          </a>
        </span>
        <span className={status === 'closedImplemented' ? 'state ok' : 'state'}>
          {Mark({ name: markOfStatus[status] })}
          <span>{statusWord(status, viewer.language)}</span>
        </span>
      </li>
    </ul>
  )
}
