import '#app/_look/figures.css'
import { getTranslations } from 'next-intl/server'
import { StackedBar } from '#app/_ui/stacked-bar.tsx'
import { markOf, type State, states } from '#lib/progress-states.ts'
import { markOfStatus, statuses } from '#lib/recommendations/status.ts'
import { statusWord } from '#lib/recommendations/why.ts'
import { type Figures, figuresOf } from '#lib/reviews/snapshot/figures.ts'
import { localized } from '#lib/translation.ts'
import { stateHead, wordFor } from '#lib/vocabulary.ts'
import type { SnapshotView } from './snapshot-view.ts'

/** The numbers, the same as the overview showed at that instant. */
export async function FiguresSection({ content, viewer, clock }: SnapshotView) {
  const t = await getTranslations('snapshots')
  const figures = figuresOf(content)
  const confidences = Object.entries(figures.byConfidence).filter(([, count]) => count > 0)
  return (
    <section>
      <h2>{t('figures')}</h2>
      <div className="figures">
        {shown(figures).map(([key, count, tone]) => (
          <span key={key}>
            <b className={count > 0 ? tone : 'nil'}>{clock.number(count)}</b>
            {t(`figure.${key}`, { days: content.series.staleAfterDays })}
          </span>
        ))}
      </div>
      <div className="bars far">
        <div>
          <h3 className="theme">{t('status')}</h3>
          <StackedBar
            label={t('status')}
            parts={statuses.map((status) => ({
              mark: markOfStatus[status],
              value: figures.byStatus[status],
              label: statusWord(status, viewer.language),
            }))}
          />
        </div>
        <Themes figures={figures} content={content} viewer={viewer} />
      </div>
      {confidences.length > 0 && (
        <p className="sub">
          {t('confidenceLine', {
            counts: confidences
              .map(([key, count]) =>
                t('confidenceCount', {
                  word: key === 'notSaid' ? t('notSaid') : wordFor('confidence', key, viewer.language),
                  count,
                }),
              )
              .join(t('comma')),
          })}
        </p>
      )}
    </section>
  )
}

async function Themes({ figures, content, viewer }: Pick<SnapshotView, 'content' | 'viewer'> & { figures: Figures }) {
  const t = await getTranslations('snapshots')
  return figures.byTheme
    .filter(({ followUps }) => followUps > 0)
    .map(({ theme, byState }) => {
      const named = content.themes.find(({ position }) => position === theme)
      const label = named ? localized(named, 'name', viewer.language) : t('noTheme')
      const part = (state: State) => ({
        mark: markOf(state),
        value: byState[state],
        label: stateHead(state, viewer.language),
      })
      return (
        <div key={theme ?? ''}>
          <h3 className="theme">{label}</h3>
          <StackedBar label={label} parts={states.map(part)} />
        </div>
      )
    })
}

function shown({ recommendations, followUps, byState, overdue, stale, unowned, byConfidence }: Figures) {
  return [
    ['recommendations', recommendations, ''],
    ['followUps', followUps, ''],
    ['verified', byState.verified, 'ok'],
    ['reported', byState.reported, ''],
    ['overdue', overdue, 'late'],
    ['stale', stale, 'warn'],
    ['unowned', unowned, 'late'],
    ['atRisk', byConfidence.atRisk, 'warn'],
  ] as const
}
