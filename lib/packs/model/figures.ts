import { Confidence } from '../../db/generated/enums.ts'
import { states } from '../../progress-states.ts'
import { statuses } from '../../recommendations/status.ts'
import type { SnapshotContent } from '../../reviews/snapshot/content.ts'
import type { Figures } from '../../reviews/snapshot/figures.ts'
import type { Said } from '../document.ts'
import type { Voice } from '../voice.ts'
import { needingAnswers, needingFollowUps } from './needs.ts'
import { statusSaid } from './recommendation.ts'

/** `key`: what is counted, the same in every language and format. */
type Figure = { key: string; label: Said; value: number }

export type FigureGroup = { title: Said; figures: Figure[] }

/** The overall picture. What is counted on the screen too comes from the screen's figures; the rest is the length of a list in this pack. */
export function figureGroups(content: SnapshotContent, figures: Figures, voice: Voice): FigureGroup[] {
  const group = (key: 'recommendations' | 'followUps' | 'confidence' | 'attention', rows: Figure[]) => ({
    title: voice.text(({ packs }) => packs.groups[key]),
    figures: rows,
  })
  const total = (key: string, value: number) => ({ key, label: voice.text(({ packs }) => packs.total), value })
  const needs = [
    ...needingFollowUps(content).map(({ key, followUps }) => ({ key, value: followUps.length })),
    ...needingAnswers(content).map(({ key, answers }) => ({ key, value: answers.length })),
  ].filter(({ key }) => key !== 'atRisk' && key !== 'supportNeeded')
  return [
    group('recommendations', [
      total('recommendations', figures.recommendations),
      ...statuses.map((key) => ({ key, label: statusSaid({ status: key }, voice), value: figures.byStatus[key] })),
    ]),
    group('followUps', [
      total('followUps', figures.followUps),
      ...states.map((key) => ({ key, label: voice.state(key), value: figures.byState[key] })),
    ]),
    group('confidence', [
      ...Object.values(Confidence).map((key) => ({
        key,
        label: voice.word('confidence', key),
        value: figures.byConfidence[key],
      })),
      { key: 'notSaid', label: voice.text(({ packs }) => packs.notSaid), value: figures.byConfidence.notSaid },
    ]),
    group(
      'attention',
      needs.map(({ key, value }) => ({ key, label: voice.text(({ packs }) => packs.figures[key]), value })),
    ),
  ]
}
