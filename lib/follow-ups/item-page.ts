import type { Shown } from '../shown.ts'
import type { OrganizationChoice } from './choices.ts'
import { movesOf } from './deadline.ts'
import type { EvidenceRow, RecommendationRow, Row, UpdateRow } from './item-rows.ts'

type Rows = {
  row: Row
  recommendations: RecommendationRow[]
  updates: UpdateRow[]
  evidence: EvidenceRow[]
  organizations: OrganizationChoice[]
  names: Map<string, Shown>
  /** the viewer is a member of the series, so may read who and why */
  members: boolean
}

/** The rows put together as a page tells them: organizations and people by name, answers beside what they answer. */
export function partsOf({ row, recommendations, updates, evidence, organizations, names, members }: Rows) {
  const organization = (id: string | null) => organizations.find((each) => each.id === id) ?? null
  const person = (id: string | null) => (id && names.get(id)) || null
  const between = (words: string | null) => (members ? words : null)
  const offer = members && row.assignments.find(({ state }) => state === 'offered')
  const closures = row.closures.map(({ reportedById, decidedById, ...closure }) => ({
    ...closure,
    summary: between(closure.summary),
    decisionReason: closure.decision === 'agreed' ? closure.decisionReason : between(closure.decisionReason),
    decider: person(decidedById),
  }))
  const extensions = row.extensions.map((each) => ({
    ...each,
    reason: between(each.reason),
    decisionReason: between(each.decisionReason),
    /** nobody decided: it lapsed when the follow-up changed hands or ended */
    lapsed: each.decision === 'refused' && each.decidedById === null,
  }))
  return {
    recommendations: recommendations.map(({ number, title, language, translations }) => ({
      number,
      title,
      language,
      translations,
    })),
    lead: organization(row.leadId),
    contact: person(row.contactId),
    creator: person(row.createdById),
    leadSince: row.assignments.findLast(
      ({ state, organizationId }) => state === 'takenOn' && organizationId === row.leadId,
    )?.answeredAt,
    supports: row.supports.flatMap(({ organizationId }) => organization(organizationId) ?? []),
    offer:
      (offer && {
        organization: organization(offer.organizationId),
        at: offer.offeredAt,
        message: between(offer.message),
        by: person(offer.offeredById),
      }) ||
      null,
    handedBack: (members ? row.assignments : [])
      .filter(({ state }) => state === 'handedBack')
      .map((each) => ({
        organization: organization(each.organizationId),
        at: each.answeredAt,
        reason: between(each.reason),
      })),
    missing: (members ? missing(row, recommendations) : []).map((each) => ({
      ...each,
      organization: organization(each.organizationId),
    })),
    moves: movesOf(row.extensions),
    pendingExtension: (members && extensions.find(({ decision }) => decision === 'pending')) || null,
    refusedExtensions: members ? extensions.filter(({ decision }) => decision === 'refused') : [],
    pendingClosure: closures.find(({ decision }) => decision === 'pending') ?? null,
    decidedClosures: closures.filter(({ decision }) => decision !== 'pending'),
    updates: updates.map(({ organizationId, personId, ...update }) => ({
      ...update,
      organization: organization(organizationId),
      person: person(personId),
    })),
    evidence: evidence.map(({ organizationId, personId, reviewedById, ...each }) => ({
      ...each,
      organization: organization(organizationId),
      person: person(personId),
      reviewer: person(reviewedById),
      reviewNote: between(each.reviewNote),
    })),
  }
}

/** Whom the recommendations call on and who has no part in this, nor said that they will take none. */
function missing(row: Row, recommendations: RecommendationRow[]) {
  const asked = row.assignments.filter(({ state }) => state === 'offered' || state === 'handedBack')
  const involved = [...[...asked, ...row.supports].map(({ organizationId }) => organizationId), row.leadId]
  const called = recommendations.flatMap(({ addressees, responses }) =>
    addressees.flatMap(({ organizationId, askedAt }) => {
      const answer = responses.find((each) => each.organizationId === organizationId)
      if (!organizationId || involved.includes(organizationId)) return []
      if (answer?.kind === 'declined' || answer?.kind === 'passedOn') return []
      return [{ organizationId, askedAt, answered: answer !== undefined }]
    }),
  )
  return [...new Map(called.map((each) => [each.organizationId, each])).values()]
}
