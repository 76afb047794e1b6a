import { Confidence } from '../../db/generated/enums.ts'
import { unowned } from '../../follow-ups/state.ts'
import { type State, stateOf, states } from '../../progress-states.ts'
import { type Status, statuses } from '../../recommendations/status.ts'
import type { SnapshotContent, SnapshotFollowUp } from './content.ts'

export type Figures = {
  recommendations: number
  byStatus: Record<Status, number>
  /** organizations that were asked about a recommendation and have not answered, one for each recommendation */
  waiting: number
  followUps: number
  /** organizations that lead something */
  leads: number
  /** `reported` is the lead's own word, `verified` the secretariat's */
  byState: Record<State, number>
  byConfidence: Record<Confidence | 'notSaid', number>
  overdue: number
  stale: number
  unowned: number
  /** in the themes' order, null (no theme) last; a follow-up that answers recommendations of two themes counts in both */
  byTheme: { theme: number | null; recommendations: number; followUps: number; byState: Record<State, number> }[]
}

/** The numbers of a snapshot: those of the overview and the list at that instant. */
export function figuresOf(content: SnapshotContent): Figures {
  const { recommendations, followUps } = content
  return {
    recommendations: recommendations.length,
    byStatus: tally(statuses, recommendations, ({ status }) => status),
    waiting: recommendations.flatMap(({ addressees }) => addressees.filter(isWaiting)).length,
    followUps: followUps.length,
    leads: new Set(followUps.flatMap(({ lead }) => lead ?? [])).size,
    byState: tally(states, followUps, stateIn),
    byConfidence: tally(
      [...Object.values(Confidence), 'notSaid'],
      followUps,
      ({ confidence }) => confidence ?? 'notSaid',
    ),
    overdue: followUps.filter(({ overdue }) => overdue).length,
    stale: followUps.filter(({ stale }) => stale).length,
    unowned: followUps.filter(isUnowned).length,
    byTheme: themesIn(content),
  }
}

/** What the mark beside a follow-up shows, see lib/follow-ups/state.ts. */
export function stateIn({ lead, progress, verifiedAt }: SnapshotFollowUp): State {
  return stateOf({ leadId: lead, progress, verifiedAt: verifiedAt === null ? null : new Date(verifiedAt) })
}

export function isUnowned({ lead, progress }: SnapshotFollowUp) {
  return unowned.holds({ leadId: lead, progress })
}

export function isWaiting(addressee: SnapshotContent['recommendations'][number]['addressees'][number]) {
  return addressee.organization !== null && addressee.askedAt !== null && addressee.response === null
}

function themesIn({ themes, recommendations, followUps }: SnapshotContent) {
  const themeOf = new Map(recommendations.map(({ number, theme }) => [number, theme]))
  const positions = [...themes.map(({ position }): number | null => position), null]
  return positions.flatMap((theme) => {
    const called = recommendations.filter((it) => it.theme === theme)
    const work = followUps.filter((it) => themesOf(it, themeOf).includes(theme))
    if (called.length + work.length === 0) return []
    return { theme, recommendations: called.length, followUps: work.length, byState: tally(states, work, stateIn) }
  })
}

/** Those of the recommendations that it answers; none of these in sight, it stands among what has no theme. */
function themesOf({ recommendations }: SnapshotFollowUp, themeOf: Map<number, number | null>) {
  return recommendations.length > 0 ? recommendations.map((number) => themeOf.get(number) ?? null) : [null]
}

function tally<Key extends string, Item>(keys: readonly Key[], items: Item[], keyOf: (item: Item) => Key) {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
  for (const item of items) counts[keyOf(item)] += 1
  return counts
}
