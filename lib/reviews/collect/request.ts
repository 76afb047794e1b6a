import { commandOn, lock, type Noun, nameFor } from '../../command.ts'
import type { Tx } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { isUnderway } from '../../follow-ups/state.ts'
import { conflict, invalid } from '../../outcome.ts'
import { working } from '../../policy.ts'
import { nameSelect } from '../../translation.ts'
import type { Actor, Viewer } from '../../viewer.ts'
import { type Staged, stageOf, stageSelect } from '../stage.ts'
import { isReminder } from './ladder-dates.ts'

type Handed = { submittedAt: Date | null; sentBackAt: Date | null }

/** The answer is in, and was not sent back since. */
export function isHandedIn({ submittedAt, sentBackAt }: Handed) {
  return submittedAt !== null && (sentBackAt === null || sentBackAt < submittedAt)
}

/** The secretariat sees what every organization is asked; whoever works for an organization, what theirs is. */
export function visibleRequests(viewer: Viewer): Prisma.ReviewRequestWhereInput {
  const review = { seriesId: viewer.seriesId, openedAt: { not: null } }
  if (viewer.role === 'secretariat') return { review }
  const works = viewer.role && working.includes(viewer.role)
  return { review, organizationId: works && viewer.organizationId ? viewer.organizationId : { in: [] } }
}

const found = {
  id: true,
  reviewId: true,
  organizationId: true,
  begunAt: true,
  submittedAt: true,
  submittedById: true,
  sentBackAt: true,
  replies: true,
  repliedById: true,
  version: true,
  organization: { select: { id: true, ...nameSelect } },
  review: { select: { number: true, questions: true, ...stageSelect } },
} satisfies Prisma.ReviewRequestSelect

export type FoundRequest = Prisma.ReviewRequestGetPayload<{ select: typeof found }>

export const request: Noun<FoundRequest, { id: string; version?: number }> = {
  find: async (tx, actor, { id }) => {
    await lock(tx, actor, 'ReviewRequest', id)
    return tx.reviewRequest.findFirst({ where: { AND: [visibleRequests(actor), { id }] }, select: found })
  },
  concerns: ({ organizationId }) => ({ organizationId }),
  lost: async ({ repliedById }, tx, actor) =>
    conflict('collecting.errors.answerChanged', { name: await nameFor(tx, actor, repliedById) }),
}

export const onRequest = commandOn(request)

/** Until the meeting begins; what is handed in can be sent back. */
export async function mustBeOpen(request: FoundRequest, tx: Tx, actor: Actor) {
  if (isOver(request.review)) return invalid('', 'collecting.errors.over')
  if (!isHandedIn(request)) return null
  return invalid('', 'collecting.errors.handedIn', { name: await nameFor(tx, actor, request.submittedById) })
}

/** Nobody answers any more once the meeting has begun. */
export function isOver(review: Staged) {
  return ['meeting', 'drafting', 'published'].includes(stageOf(review))
}

/** Whether an answer is still expected on one row: the organization leads it, and it is not closed or reported done. */
export function isExpected(
  followUp: { leadId: string | null; progress: Parameters<typeof isUnderway>[0]['progress'] },
  organizationId: string,
) {
  return followUp.leadId === organizationId && isUnderway(followUp)
}

/**
 * Whether the ladder goes on for an organization. It stops when the answer comes. Of an answer that was sent back, one is
 * reminded; but nobody who has answered gets the letter or is put on record as silent.
 */
export function goesOn(step: Parameters<typeof isReminder>[0], dueAt: Date, request: Handed) {
  if (isHandedIn(request)) return false
  if (!request.submittedAt || !request.sentBackAt) return true
  return isReminder(step) && dueAt > request.sentBackAt
}
