import type { Messages } from '../../messages/load.ts'
import type { SnapshotContent } from '../../reviews/snapshot/content.ts'
import { stateIn } from '../../reviews/snapshot/figures.ts'
import type { Said } from '../document.ts'
import { nothing, type Voice } from '../voice.ts'
import { dueDay } from './follow-up.ts'
import type { Names } from './names.ts'
import { type NeedKey, needingAnswers, needingFollowUps } from './needs.ts'
import { titleOf } from './recommendation.ts'

type Column = keyof Messages['packs']['columns']

/** Items that deserve talk for one and the same reason, as rows below `columns`. */
export type Need = { key: NeedKey; title: Said; why: Said; columns: Column[]; rows: Said[][] }

export function needsOf(content: SnapshotContent, voice: Voice, names: Names): Need[] {
  const words = (key: NeedKey) => ({
    key,
    title: voice.text(({ packs }) => packs.figures[key]),
    why: voice.text(({ packs }) => packs.figureWhy[key], { days: content.series.staleAfterDays }),
  })
  const ofFollowUps = needingFollowUps(content).map(
    ({ key, followUps }): Need => ({
      ...words(key),
      columns: ['number', 'followUp', 'lead', 'state', 'due'],
      rows: followUps.map((it) => [
        voice.same(`F-${it.number}`),
        voice.name(it, 'title'),
        it.lead ? names.organization(it.lead) : voice.text(({ packs }) => packs.facts.nobodyLeads),
        voice.state(stateIn(it)),
        dueDay(it, voice),
      ]),
    }),
  )
  const ofAnswers = needingAnswers(content).map(
    ({ key, answers }): Need => ({
      ...words(key),
      columns: ['number', 'recommendation', 'organization', ...lastColumns[key]],
      rows: answers.map(({ recommendation, addressee: { organization, askedAt, response } }) => [
        voice.same(`R-${recommendation.number}`),
        titleOf(recommendation, voice),
        names.organization(organization),
        ...(key === 'declined' ? [response ? voice.name(response, 'reason') : nothing] : []),
        dated(key === 'declined' ? response?.at : askedAt, voice),
      ]),
    }),
  )
  return [...ofFollowUps, ...ofAnswers]
}

const lastColumns = { declined: ['reason', 'answered'], waiting: ['asked'] } satisfies Record<string, Column[]>

function dated(instant: string | null | undefined, voice: Voice) {
  return instant ? voice.dayOf(instant) : nothing
}
