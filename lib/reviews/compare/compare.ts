import type { ResponseKind } from '../../db/generated/enums.ts'
import type { Status } from '../../recommendations/status.ts'
import type { SnapshotContent, SnapshotRecommendation } from '../snapshot/content.ts'
import { type FollowUpChange, type FollowUpChangeKind, followUpChangeKinds, followUpChanges } from './follow-up.ts'

export type RecommendationChange =
  | { kind: 'new' | 'gone'; number: number; title: SnapshotRecommendation }
  | { kind: 'statusMoved'; number: number; title: SnapshotRecommendation; from: Status; to: Status }
  | {
      kind: 'answered'
      number: number
      title: SnapshotRecommendation
      /** its slug */
      organization: string
      answer: ResponseKind
      was: ResponseKind | null
    }
  | { kind: 'commented'; number: number; title: SnapshotRecommendation; added: number }

export const recommendationChangeKinds = ['new', 'gone', 'statusMoved', 'answered', 'commented'] as const

export type Comparison = {
  followUps: Record<FollowUpChangeKind, FollowUpChange[]>
  recommendations: Record<RecommendationChange['kind'], RecommendationChange[]>
}

/**
 * What happened from one state of a series to another, item by item, in the order of their numbers. One item may stand in
 * several lists. Both in the edition of the same reader, or it would tell of what was only shown to one of them.
 */
export function compare(before: SnapshotContent, after: SnapshotContent): Comparison {
  const followUps = pairs(before.followUps, after.followUps).flatMap(([was, is]) => followUpChanges(was, is))
  const called = pairs(before.recommendations, after.recommendations).flatMap(([was, is]) => changesOf(was, is))
  return {
    followUps: grouped(followUpChangeKinds, followUps),
    recommendations: grouped(recommendationChangeKinds, called),
  }
}

export function isEmpty({ followUps, recommendations }: Comparison) {
  return [...Object.values(followUps), ...Object.values(recommendations)].every((changes) => changes.length === 0)
}

type Pair<Item> = [was: Item | null, is: Item | null]

/** Each item that is in one of the two states, by its number. */
export function pairs<Item extends { number: number }>(before: Item[], after: Item[]): Pair<Item>[] {
  const [was, is] = [byNumber(before), byNumber(after)]
  const numbers = [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => a - b)
  return numbers.map((number) => [was.get(number) ?? null, is.get(number) ?? null])
}

function byNumber<Item extends { number: number }>(items: Item[]) {
  return new Map(items.map((item) => [item.number, item]))
}

function changesOf(was: SnapshotRecommendation | null, is: SnapshotRecommendation | null): RecommendationChange[] {
  const title = is ?? was
  if (!title) return []
  const { number } = title
  if (!is) return [{ kind: 'gone', number, title }]
  const changes: RecommendationChange[] = answers(was, is).map((answer) => ({
    kind: 'answered',
    number,
    title,
    ...answer,
  }))
  if (!was) changes.push({ kind: 'new', number, title })
  else if (was.status !== is.status)
    changes.push({ kind: 'statusMoved', number, title, from: was.status, to: is.status })
  const added = is.comments - (was?.comments ?? 0)
  if (added > 0) changes.push({ kind: 'commented', number, title, added })
  return changes
}

/** Answers given since, also where an organization had answered before. */
function answers(was: SnapshotRecommendation | null, is: SnapshotRecommendation) {
  return is.addressees.flatMap(({ organization, response }) => {
    const earlier = was?.addressees.find((each) => each.organization === organization)?.response ?? null
    if (!organization || !response || earlier?.at === response.at) return []
    return [{ organization, answer: response.kind, was: earlier?.kind ?? null }]
  })
}

function grouped<Kind extends string, Change extends { kind: Kind }>(kinds: readonly Kind[], changes: Change[]) {
  return Object.fromEntries(kinds.map((kind) => [kind, changes.filter((change) => change.kind === kind)])) as Record<
    Kind,
    Change[]
  >
}
