import type { Messages } from '../../messages/load.ts'
import { compare, recommendationChangeKinds } from '../../reviews/compare/compare.ts'
import { followUpChangeKinds } from '../../reviews/compare/follow-up.ts'
import type { SnapshotContent } from '../../reviews/snapshot/content.ts'
import type { Said } from '../document.ts'
import type { Voice } from '../voice.ts'
import { followUpChangeSaid, recommendationChangeSaid } from './change-words.ts'
import type { Names } from './names.ts'
import { titleOf } from './recommendation.ts'

/** Items to which the same happened since an earlier snapshot, as rows of number, title and what it was. */
type Change = { key: string; about: 'followUp' | 'recommendation'; title: Said; rows: Said[][] }

export type Changes = { title: Said; groups: Change[] }

/** Both snapshots in the edition of the same reader; what did not happen is left out. */
export function changesSince(before: SnapshotContent, after: SnapshotContent, voice: Voice, names: Names): Changes {
  const { followUps, recommendations } = compare(before, after)
  const word = (pick: (texts: Messages['snapshots']['compare']) => string) =>
    voice.text(({ snapshots }) => pick(snapshots.compare))
  const title = before.number
    ? voice.text(({ packs }) => packs.sections.changes, { number: before.number, day: voice.dayOf(before.takenAt) })
    : voice.text(({ packs }) => packs.sections.changesSince, { day: voice.dayOf(before.takenAt) })
  const ofFollowUps = followUpChangeKinds.map(
    (kind): Change => ({
      key: `followUp.${kind}`,
      about: 'followUp',
      title: word(({ kinds }) => kinds[kind]),
      rows: followUps[kind].map((change) => [
        voice.same(`F-${change.item.number}`),
        voice.name(change.item, 'title'),
        followUpChangeSaid(change, voice, names),
      ]),
    }),
  )
  const ofRecommendations = recommendationChangeKinds.map(
    (kind): Change => ({
      key: `recommendation.${kind}`,
      about: 'recommendation',
      title: word(({ recommendationKinds }) => recommendationKinds[kind]),
      rows: recommendations[kind].map((change) => [
        voice.same(`R-${change.number}`),
        titleOf(change.title, voice),
        recommendationChangeSaid(change, voice, names),
      ]),
    }),
  )
  return { title, groups: [...ofFollowUps, ...ofRecommendations].filter(({ rows }) => rows.length > 0) }
}
