import type { State } from '../../progress-states.ts'
import type { RecommendationChange } from '../../reviews/compare/compare.ts'
import type { FollowUpChange } from '../../reviews/compare/follow-up.ts'
import type { Said } from '../document.ts'
import { nothing, type Voice } from '../voice.ts'
import type { Names } from './names.ts'
import { statusSaid } from './recommendation.ts'

export function followUpChangeSaid(change: FollowUpChange, voice: Voice, names: Names): Said {
  const { states, confidence, lead, shift, added, item } = change
  if (shift) return shiftSaid(shift, voice)
  if (confidence)
    return moved(
      confidence.map((each) => voice.word('confidence', each)),
      voice,
    )
  if (lead)
    return moved(
      lead.map((slug) => leadSaid(slug, voice, names)),
      voice,
    )
  if (states)
    return moved(
      states.map((state) => stateSaid(state, voice)),
      voice,
    )
  if (added) return voice.number(added)
  if (change.kind === 'becameOverdue' && item.dueOn) return voice.day(item.dueOn)
  if (change.kind === 'fellSilent') return voice.dayOf(item.lastConfirmedAt)
  return nothing
}

export function recommendationChangeSaid(change: RecommendationChange, voice: Voice, names: Names): Said {
  switch (change.kind) {
    case 'statusMoved':
      return moved([statusSaid({ status: change.from }, voice), statusSaid({ status: change.to }, voice)], voice)
    case 'answered': {
      const answer = voice.word('response', change.answer, 'within')
      const name = names.organization(change.organization)
      return voice.text(({ snapshots }) => snapshots.compare.answer, { name, answer })
    }
    case 'commented':
      return voice.number(change.added)
    default:
      return nothing
  }
}

/** From one to another; only the latter where there was none before. */
function moved([from = nothing, to = nothing]: Said[], voice: Voice): Said {
  if (from.length === 0) return to
  return voice.text(({ snapshots }) => snapshots.compare.change, { from, to })
}

function shiftSaid({ from, to }: NonNullable<FollowUpChange['shift']>, voice: Voice): Said {
  const none = voice.text(({ packs }) => packs.facts.noDueDate)
  return moved([from ? voice.day(from) : none, to ? voice.day(to) : none], voice)
}

function leadSaid(slug: string | null, voice: Voice, names: Names): Said {
  return slug ? names.organization(slug) : voice.text(({ packs }) => packs.facts.nobodyLeads)
}

function stateSaid(state: State | null, voice: Voice): Said {
  return state ? voice.state(state) : nothing
}
