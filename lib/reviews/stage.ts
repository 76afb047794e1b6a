import type { Prisma } from '../db/generated/client.ts'

/** In the order in which a review goes through them. */
export const stages = ['planned', 'collecting', 'frozen', 'meeting', 'drafting', 'published'] as const

type Stage = (typeof stages)[number]

/** What a stage is derived from. */
export const stageSelect = {
  openedAt: true,
  snapshotId: true,
  meetingBeganAt: true,
  meetingEndedAt: true,
  publishedAt: true,
} satisfies Prisma.ReviewSelect

export type Staged = Prisma.ReviewGetPayload<{ select: typeof stageSelect }>

/** How far a review has come: derived from what was done, never typed in. */
export function stageOf(review: Staged): Stage {
  if (review.publishedAt) return 'published'
  if (review.meetingEndedAt) return 'drafting'
  if (review.meetingBeganAt) return 'meeting'
  if (review.snapshotId) return 'frozen'
  return review.openedAt ? 'collecting' : 'planned'
}

/** Whether a review has come to `stage` or gone beyond it. */
export function hasReached(review: { stage: Stage }, stage: Stage) {
  return stages.indexOf(review.stage) >= stages.indexOf(stage)
}
