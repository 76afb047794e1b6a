import type { Prisma } from './db/generated/client.ts'
import { Visibility } from './db/generated/enums.ts'
import type { Viewer } from './viewer.ts'

/**
 * What a viewer may see, as a part of every `where`. "public" is for everybody, "participants" for members of the series,
 * "organization" for the organizations concerned, "secretariat" for the secretariat, who sees everything.
 */
export function visibleRecommendations(viewer: Viewer): Prisma.RecommendationWhereInput {
  return { seriesId: viewer.seriesId, ...visible(viewer, (id) => ({ addressees: { some: { organizationId: id } } })) }
}

export function visibleFollowUps(viewer: Viewer): Prisma.FollowUpWhereInput {
  return { seriesId: viewer.seriesId, ...visible(viewer, followUpConcerns) }
}

export function visibleDocuments(viewer: Viewer): Prisma.DocumentWhereInput {
  return { seriesId: viewer.seriesId, ...visible(viewer, null) }
}

export function visibleUpdates(viewer: Viewer): Prisma.UpdateWhereInput {
  // Without an organization it is the secretariat's act, which concerns whoever leads.
  const concerns = (id: string) => ({
    OR: [{ organizationId: id }, { organizationId: null, followUp: { leadId: id } }],
  })
  return { ...visible(viewer, concerns), followUp: visibleFollowUps(viewer) }
}

export function visibleEvidence(viewer: Viewer): Prisma.EvidenceWhereInput {
  return { ...visible(viewer, (id) => ({ organizationId: id })), followUp: visibleFollowUps(viewer) }
}

export function visibleComments(viewer: Viewer): Prisma.CommentWhereInput {
  return {
    seriesId: viewer.seriesId,
    ...visible(viewer, commentConcerns),
    AND: [
      { OR: [{ followUpId: null }, { followUp: visibleFollowUps(viewer) }] },
      { OR: [{ recommendationId: null }, { recommendation: visibleRecommendations(viewer) }] },
    ],
  }
}

/* What is answered to a comment for one organization and the secretariat is for that organization too. */
function commentConcerns(id: string): Prisma.CommentWhereInput {
  const own = {
    organizationId: id,
    OR: [{ parentId: null }, { parent: { visibility: { not: 'organization' as const } } }],
  }
  return { OR: [own, { parent: { visibility: 'organization', organizationId: id } }] }
}

/** An event shows as long as both it and the items that it speaks of may be seen. */
export function visibleEvents(viewer: Viewer): Prisma.EventWhereInput {
  if (viewer.role === 'secretariat') return { seriesId: viewer.seriesId }
  return {
    seriesId: viewer.seriesId,
    ...visible(viewer, (id) => ({
      OR: [{ organizationId: id, NOT: inReview }, { followUp: followUpConcerns(id) }, namedInReview(id)],
    })),
    AND: [
      { OR: [{ followUpId: null }, { followUp: visibleFollowUps(viewer) }] },
      { OR: [{ recommendationId: null }, { recommendation: visibleRecommendations(viewer) }] },
      { OR: [{ commentId: null }, { comment: visibleComments(viewer) }] },
      { OR: [{ documentId: null }, { document: visibleDocuments(viewer) }] },
      { OR: [{ updateId: null }, { update: visibleUpdates(viewer) }] },
      { OR: [{ evidenceId: null }, { evidence: visibleEvidence(viewer) }] },
    ],
  }
}

const inReview = { kind: { startsWith: 'review.' } }

/** What a review asks an organization, or sends back to it; not the one that whoever did so belongs to. */
function namedInReview(id: string): Prisma.EventWhereInput {
  return { ...inReview, payload: { path: ['organization', 'id'], equals: id } }
}

function followUpConcerns(id: string): Prisma.FollowUpWhereInput {
  return {
    OR: [
      { leadId: id },
      { supports: { some: { organizationId: id } } },
      { assignments: { some: { organizationId: id, state: 'offered' } } },
    ],
  }
}

function visible<Where extends object>(viewer: Viewer, concerns: ((organizationId: string) => Where) | null) {
  if (viewer.role === 'secretariat') return {}
  if (viewer.role === null) return { visibility: 'public' as const }
  const open = { visibility: { in: ['public', 'participants'] as ('public' | 'participants')[] } }
  if (!viewer.organizationId || !concerns) return open
  return { OR: [open, { visibility: 'organization' as const, ...concerns(viewer.organizationId) }] }
}

/** As the schema has them: the widest first. */
const widths = Object.values(Visibility)

/** Those by which nobody sees a thing who may not see one of these. */
export function visibilitiesWithin(...bounds: Visibility[]) {
  return widths.slice(Math.max(...bounds.map((bound) => widths.indexOf(bound))))
}

export function isWithin(visibility: Visibility, ...bounds: Visibility[]) {
  return visibilitiesWithin(...bounds).includes(visibility)
}

export function narrowest(...bounds: Visibility[]): Visibility {
  return visibilitiesWithin(...bounds)[0] ?? Visibility.secretariat
}

export function widest(...all: Visibility[]): Visibility {
  return widths.find((each) => all.includes(each)) ?? Visibility.secretariat
}
