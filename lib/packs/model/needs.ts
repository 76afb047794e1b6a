import { isUnderway } from '../../follow-ups/state.ts'
import type { Messages } from '../../messages/load.ts'
import type { SnapshotContent, SnapshotFollowUp } from '../../reviews/snapshot/content.ts'
import { isUnowned, isWaiting } from '../../reviews/snapshot/figures.ts'

export type NeedKey = keyof Messages['packs']['figureWhy']

/**
 * Why a follow-up deserves talk, most pressing first; it may be there for several reasons. At risk, overdue and the like
 * mean what they mean on the list, so that the numbers are the same.
 */
const followUpNeeds = {
  atRisk: (it) => it.confidence === 'atRisk',
  supportNeeded: (it) => it.confidence === 'supportNeeded',
  overdue: (it) => it.overdue,
  unowned: isUnowned,
  stale: (it) => it.stale,
  noAnswer: (it) => it.noAnswer === true,
  returned: (it) => it.returned > 0 && isUnderway(it),
  discuss: (it) => it.discuss,
} satisfies Partial<Record<NeedKey, (it: SnapshotFollowUp) => boolean>>

export function needingFollowUps(content: SnapshotContent) {
  const keys = Object.keys(followUpNeeds) as (keyof typeof followUpNeeds)[]
  return keys.map((key) => ({ key, followUps: content.followUps.filter(followUpNeeds[key]) }))
}

/** Organizations that declined, and those that were asked and are silent: one entry for each and recommendation. */
export function needingAnswers({ recommendations }: SnapshotContent) {
  const all = recommendations.flatMap((recommendation) =>
    recommendation.addressees.map((addressee) => ({ recommendation, addressee })),
  )
  return [
    { key: 'declined', answers: all.filter(({ addressee }) => addressee.response?.kind === 'declined') },
    { key: 'waiting', answers: all.filter(({ addressee }) => isWaiting(addressee)) },
  ] as const
}
