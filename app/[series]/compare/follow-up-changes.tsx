import { getTranslations } from 'next-intl/server'
import { InLanguage } from '#app/_ui/translated.tsx'
import { followUpChangeKinds, shiftsIn } from '#lib/reviews/compare/follow-up.ts'
import { inLanguage } from '#lib/translation.ts'
import { changeWords } from './change-words.ts'
import type { ComparisonView } from './comparison-view.ts'

export async function FollowUpChanges(shared: ComparisonView) {
  const t = await getTranslations('snapshots.compare')
  const { comparison, series, viewer } = shared
  const happened = followUpChangeKinds.filter((kind) => comparison.followUps[kind].length > 0)
  if (happened.length === 0) return null
  const words = await changeWords(shared)
  return (
    <section>
      <h2>{t('followUps')}</h2>
      {happened.map((kind) => (
        <div key={kind} id={kind}>
          <h3 className="theme">
            {t(`kinds.${kind}`)} <span className="number">{comparison.followUps[kind].length}</span>
          </h3>
          {kind === 'dueShifted' && <p className="sub">{t('shiftedSum', shiftsIn(comparison.followUps.dueShifted))}</p>}
          <ul className="rows">
            {comparison.followUps[kind].map((change) => (
              <li key={change.item.number}>
                <span>
                  <span className="ref">{`F-${change.item.number}`}</span>{' '}
                  <a className="title" href={`/${series.slug}/follow-ups/${change.item.number}`}>
                    <InLanguage of={inLanguage(change.item, 'title', viewer.language)} page={viewer.language} />
                  </a>
                  <small>{words.lead(change.item.lead)}</small>
                </span>
                <small>{words.said(change)}</small>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
