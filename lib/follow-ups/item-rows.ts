import type { Prisma } from '../db/generated/client.ts'
import { fieldSelect } from '../follow-up-fields.ts'
import { titleSelect } from '../translation.ts'

export const followUpSelect = {
  id: true,
  number: true,
  version: true,
  ...fieldSelect,
  language: true,
  translations: true,
  visibility: true,
  leadId: true,
  contactId: true,
  dueOn: true,
  progress: true,
  confidence: true,
  reportedAt: true,
  verifiedAt: true,
  lastConfirmedAt: true,
  createdById: true,
  createdAt: true,
  supports: { select: { organizationId: true, since: true }, orderBy: { since: 'asc' } },
  assignments: { orderBy: { offeredAt: 'asc' } },
  extensions: { orderBy: { requestedAt: 'asc' } },
  closures: { orderBy: { reportedAt: 'asc' } },
} satisfies Prisma.FollowUpSelect

export const recommendationSelect = {
  number: true,
  ...titleSelect,
  addressees: { where: { organizationId: { not: null } }, select: { organizationId: true, askedAt: true } },
  responses: { where: { current: true }, select: { organizationId: true, kind: true } },
} satisfies Prisma.RecommendationSelect

export const updateSelect = {
  id: true,
  organizationId: true,
  personId: true,
  at: true,
  noChange: true,
  progress: true,
  confidence: true,
  progressWas: true,
  confidenceWas: true,
  changed: true,
  obstacles: true,
  nextStep: true,
  language: true,
  translations: true,
  visibility: true,
} satisfies Prisma.UpdateSelect

export const evidenceSelect = {
  id: true,
  updateId: true,
  organizationId: true,
  personId: true,
  at: true,
  kind: true,
  ...titleSelect,
  url: true,
  fileName: true,
  mediaType: true,
  size: true,
  sha256: true,
  visibility: true,
  review: true,
  reviewedById: true,
  reviewedAt: true,
  reviewNote: true,
} satisfies Prisma.EvidenceSelect

export type Row = Prisma.FollowUpGetPayload<{ select: typeof followUpSelect }>
export type RecommendationRow = Prisma.RecommendationGetPayload<{ select: typeof recommendationSelect }>
export type UpdateRow = Prisma.UpdateGetPayload<{ select: typeof updateSelect }>
export type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>
