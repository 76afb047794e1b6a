import { getTranslations } from 'next-intl/server'
import { StackedBar } from '#app/_ui/stacked-bar.tsx'
import { urlOf } from '#lib/follow-ups/filter.ts'

import type { ThemeRow } from '#lib/overview/themes.ts'
import { markOf, type State, states } from '#lib/progress-states.ts'
import { pathIn } from '#lib/series-path.ts'
import { localized } from '#lib/translation.ts'
import type { OverviewView } from './overview-view.ts'
import { stateWord } from './words.ts'

type Props = OverviewView & { themes: ThemeRow[]; progress: Map<string | null, Map<State, number>> }

/** One bar a theme: how its follow-ups stand; every part opens them. */
export async function ProgressByTheme({ series, viewer, themes, progress }: Props) {
  const t = await getTranslations('overview')
  const shown = [...themes, null].filter((theme) => progress.has(theme?.id ?? null))
  return (
    <section>
      <h2>{t('progress')}</h2>
      <div className="bars">
        {shown.map((theme) => {
          const label = theme ? localized(theme, 'name', viewer.language) : t('otherTheme')
          const counts = progress.get(theme?.id ?? null)
          const parts = states.map((state) => ({
            mark: markOf(state),
            value: counts?.get(state) ?? 0,
            label: stateWord(state, viewer.language),
            href: theme ? pathIn(series, `/follow-ups${urlOf({ theme: theme.id, progress: [state] })}`) : undefined,
          }))
          return (
            <div key={theme?.id ?? ''}>
              <h3 className="theme">{label}</h3>
              <StackedBar label={label} parts={parts} />
            </div>
          )
        })}
      </div>
    </section>
  )
}
