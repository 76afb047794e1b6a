import type { Visibility } from '../../db/generated/enums.ts'
import type { SnapshotComments, SnapshotContent, SnapshotFollowUp, SnapshotRecommendation } from './content.ts'

/** Whose eyes an edition is for; an organization is named by its slug. */
export type Audience = 'secretariat' | 'participants' | 'public' | `organization:${string}`

/**
 * What the product shows an audience now. An item that is not among these any more was restricted since, and is left out
 * of the edition of an older snapshot as well.
 */
export type StillShown = {
  recommendations: Set<number>
  followUps: Set<number>
  /** ids of updates and of evidence, SHA-256 of documents */
  parts: Set<string>
}

type Kept = (visibility: Visibility, concerned: (string | null)[]) => boolean

/**
 * What one audience may see of a snapshot, by the rules of lib/visibility.ts; the public reads which organizations act, not
 * which people, nor what was only written between participants.
 * @param content the secretariat's
 * @throws when `content` is another audience's already: what was left out cannot be brought back
 */
export function editionFor(content: SnapshotContent, audience: Audience, still?: StillShown): SnapshotContent {
  if (content.audience === audience && !still) return content
  if (content.audience !== 'secretariat') throw new Error(`this is the edition for ${content.audience}`)
  if (audience === 'secretariat') return content
  const kept = keptBy(audience)
  const recommendations = content.recommendations.filter(
    ({ number, visibility, addressees }) =>
      kept(
        visibility,
        addressees.map(({ organization }) => organization),
      ) &&
      (still?.recommendations.has(number) ?? true),
  )
  const followUps = content.followUps.filter(
    (it) => kept(it.visibility, concernedBy(it)) && (still?.followUps.has(it.number) ?? true),
  )
  const numbers = {
    recommendations: new Set(recommendations.map(({ number }) => number)),
    followUps: new Set(followUps.map(({ number }) => number)),
  }
  return {
    ...content,
    audience,
    recommendations: recommendations.map((it) => recommendation(it, kept, numbers.followUps, still)),
    followUps: followUps.map((it) => followUp(it, audience, kept, numbers.recommendations, still)),
  }
}

/** The organizations to which a follow-up for "the organization" is open. */
export function concernedBy({ lead, supports, offer }: SnapshotFollowUp) {
  return [lead, ...supports, offer?.state === 'offered' ? offer.organization : null]
}

function keptBy(audience: Audience): Kept {
  const own = audience.startsWith('organization:') ? audience.slice('organization:'.length) : null
  return (visibility, concerned) => {
    if (visibility === 'public') return true
    if (audience === 'public' || visibility === 'secretariat') return false
    return visibility === 'participants' || (own !== null && concerned.includes(own))
  }
}

function recommendation(
  it: SnapshotRecommendation,
  kept: Kept,
  followUps: Set<number>,
  still?: StillShown,
): SnapshotRecommendation {
  return {
    ...it,
    ...comments(it, kept),
    followUps: it.followUps.filter((number) => followUps.has(number)),
    passages: it.passages.filter(
      ({ document }) => kept(document.visibility, []) && (still?.parts.has(document.sha256) ?? true),
    ),
  }
}

function followUp(
  it: SnapshotFollowUp,
  audience: Audience,
  kept: Kept,
  recommendations: Set<number>,
  still?: StillShown,
): SnapshotFollowUp {
  const between = audience === 'public' && {
    contact: null,
    offer: null,
    discuss: false,
    noAnswer: false,
    moves: it.moves.map(unexplained),
  }
  const shown = ({ id }: { id: string }) => still?.parts.has(id) ?? true
  return {
    ...it,
    ...between,
    ...comments(it, kept),
    recommendations: it.recommendations.filter((number) => recommendations.has(number)),
    updates: it.updates.filter(
      (each) =>
        // Without an organization it is the secretariat's act, which concerns whoever leads.
        kept(each.visibility, [each.organization ?? it.lead]) && shown(each),
    ),
    evidence: it.evidence.filter((each) => kept(each.visibility, [each.organization]) && shown(each)),
  }
}

function comments({ commentsFor }: { commentsFor: SnapshotComments[] }, kept: Kept) {
  const left = commentsFor.filter(({ visibility, organization }) => kept(visibility, [organization]))
  return { comments: left.reduce((sum, { count }) => sum + count, 0), commentsFor: left }
}

function unexplained(move: SnapshotFollowUp['moves'][number]) {
  return { ...move, reason: '' }
}
