import type { SnapshotContent, SnapshotFollowUp, SnapshotRecommendation } from '../reviews/snapshot/content.ts'

/**
 * "Your items" of one organization: the follow-ups that it leads, supports or is asked to lead, the recommendations that
 * are addressed or passed on to it, and those that its follow-ups answer.
 * @param content an edition that this organization may see
 */
export function ownItems(content: SnapshotContent, slug: string): SnapshotContent {
  const followUps = content.followUps.filter((it) => worksOn(it, slug))
  const answered = new Set(followUps.flatMap(({ recommendations }) => recommendations))
  const own = new Set(followUps.map(({ number }) => number))
  return {
    ...content,
    followUps,
    recommendations: content.recommendations
      .filter((it) => isCalledOn(it, slug) || answered.has(it.number))
      .map((it) => ({ ...it, followUps: it.followUps.filter((number) => own.has(number)) })),
  }
}

function worksOn({ lead, supports, offer }: SnapshotFollowUp, slug: string) {
  return lead === slug || supports.includes(slug) || (lead === null && offer?.organization === slug)
}

function isCalledOn({ addressees }: SnapshotRecommendation, slug: string) {
  return addressees.some(({ organization, response }) => organization === slug || response?.passedOnTo === slug)
}
