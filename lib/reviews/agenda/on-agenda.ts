import { changedBy, commandOn } from '../../command.ts'
import type { Tx } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { invalid } from '../../outcome.ts'
import { tellMeeting } from '../meeting/live.ts'
import { type FoundReview, review, saveReview } from '../review.ts'
import { hasReached } from '../stage.ts'

export const agendaColumns = {
  id: true,
  position: true,
  followUpId: true,
  recommendationId: true,
  title: true,
  minutes: true,
  doneAt: true,
  removedAt: true,
  version: true,
  followUp: { select: { number: true, title: true } },
  recommendation: { select: { number: true, title: true } },
} satisfies Prisma.AgendaItemSelect

type AgendaRow = Prisma.AgendaItemGetPayload<{ select: typeof agendaColumns }>

type Numbered = { number: number; title: string } | null
type Called = { followUp: Numbered; recommendation: Numbered; title: string }

/** What an event calls an item: F-3 Compare advisor systems. */
export function calledInEvents({ followUp, recommendation, title }: Called) {
  if (followUp) return `F-${followUp.number} ${followUp.title}`
  return recommendation ? `R-${recommendation.number} ${recommendation.title}` : title
}

/** Who may read of a change of the agenda, and on which items' history it shows. */
export function aboutAgenda(review: FoundReview, row?: AgendaRow) {
  return {
    reviewId: review.id,
    visibility: 'secretariat' as const,
    ...(row?.followUpId && { followUpId: row.followUpId }),
    ...(row?.recommendationId && { recommendationId: row.recommendationId }),
  }
}

/** Commands on the agenda as a whole: told live; they raise the review's version, since the order may be another. */
export const onAgenda = commandOn<FoundReview, { id: string; version?: number }>({
  ...review,
  rule: mustNotBeOver,
  after: tellReordered,
})

type OnRow = AgendaRow & { review: FoundReview }

/** Commands on one item; `version` is the item's, as the actor saw it. */
export const onAgendaItem = commandOn<OnRow, { id: string; itemId: string; version?: number }>({
  find: async (tx, actor, { id, itemId }) => {
    const found = await review.find(tx, actor, { id })
    const row = found && (await tx.agendaItem.findFirst({ where: { id: itemId, reviewId: id }, select: agendaColumns }))
    return row && { ...row, review: found }
  },
  rule: (row) => mustNotBeOver(row.review),
  lost: (row, tx, actor) => changedBy(tx, actor, { reviewId: row.review.id, kind: { startsWith: 'agenda.' } }),
  after: (row, tx) => tellReordered(row.review, tx),
})

function mustNotBeOver(found: FoundReview) {
  return hasReached(found, 'drafting') ? invalid('', 'agenda.errors.over') : null
}

async function tellReordered(found: FoundReview, tx: Tx) {
  await saveReview(tx, found, {})
  await tellMeeting(tx, found.id)
}

export function rowsOf(tx: Tx, review: { id: string }) {
  return tx.agendaItem.findMany({
    where: { reviewId: review.id, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: agendaColumns,
  })
}

/** Numbers the items from 1 in this order. */
export async function saveOrder(tx: Tx, rows: { id: string; position: number }[]) {
  for (const [index, row] of rows.entries()) {
    if (row.position === index + 1) continue
    await tx.agendaItem.update({ where: { id: row.id }, data: { position: index + 1 } })
  }
}
