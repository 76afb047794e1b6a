import { states } from '../../progress-states.ts'
import type { Figures } from '../../reviews/snapshot/figures.ts'
import type { Said } from '../document.ts'
import type { Voice } from '../voice.ts'
import type { Names } from './names.ts'

/** In this order, in every format. */
export const themeFigures = ['recommendations', 'followUps', ...states] as const

type ThemeFigure = (typeof themeFigures)[number]

export type ThemeRow = { theme: number | null; title: Said; figures: Record<ThemeFigure, number> }

/** A follow-up that answers recommendations of two themes counts in both. */
export function themeRows(figures: Figures, names: Names): ThemeRow[] {
  return figures.byTheme.map(({ theme, recommendations, followUps, byState }) => ({
    theme,
    title: names.theme(theme),
    figures: { recommendations, followUps, ...byState },
  }))
}

/** Narrow: with soft hyphens. */
export function themeLabel(key: ThemeFigure, voice: Voice): Said {
  if (key !== 'recommendations' && key !== 'followUps') return voice.state(key, 'narrow')
  return voice.text(({ packs }) => packs.narrow[key])
}
