import type { Tx } from '../../db/client.ts'
import type { Prisma } from '../../db/generated/client.ts'
import { conflict, invalid, notFound, type Outcome } from '../../outcome.ts'
import type { Actor } from '../../viewer.ts'
import { tellMeeting } from '../meeting/live.ts'
import { type FoundReview, type ReviewSteps, reviewChange, saveReview } from '../review.ts'
import { hasReached } from '../stage.ts'

const columns = {
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

export type AgendaRow = Prisma.AgendaItemGetPayload<{ select: typeof columns }>

/** What an event calls an item: F-3 Compare advisor systems. */
export function calledInEvents({ followUp, recommendation, title }: AgendaRow) {
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

/** A command on the agenda as a whole: told live; raises the review's version, since the order may be another. */
export function agendaChange<T>(
  actor: Actor,
  target: { id: string; version?: number },
  steps: Omit<ReviewSteps<T>, 'verb'>,
): Promise<Outcome<T>> {
  return reviewChange(actor, target, {
    ...steps,
    verb: 'editAgenda',
    rule: (review, tx) =>
      hasReached(review, 'drafting') ? invalid('', 'agenda.errors.over') : (steps.rule?.(review, tx) ?? null),
    write: async (review, tx) => {
      const value = await steps.write(review, tx)
      await saveReview(tx, review, {})
      await tellMeeting(tx, review.id)
      return value
    },
  })
}

/** A command on one item; `version` is the item's, as the actor saw it. */
export function itemChange<T>(
  actor: Actor,
  target: { id: string; itemId: string; version?: number; order?: number },
  steps: {
    already?: (row: AgendaRow) => Outcome<T> | null
    rule?: (row: AgendaRow, tx: Tx) => Outcome<T> | null | Promise<Outcome<T> | null>
    write: (row: AgendaRow, review: FoundReview, tx: Tx) => Promise<T>
  },
): Promise<Outcome<T>> {
  return agendaChange<T>(
    actor,
    { id: target.id, version: target.order },
    {
      already: async (review, tx) => {
        const row = await find(tx, review, target.itemId)
        return row ? (steps.already?.(row) ?? null) : notFound
      },
      rule: async (review, tx) => {
        const row = await get(tx, review, target.itemId)
        if (target.version !== undefined && target.version !== row.version)
          return conflict('agenda.errors.changed', { item: calledInEvents(row) })
        return steps.rule?.(row, tx) ?? null
      },
      write: async (review, tx) => steps.write(await get(tx, review, target.itemId), review, tx),
    },
  )
}

export function rowsOf(tx: Tx, review: { id: string }) {
  return tx.agendaItem.findMany({
    where: { reviewId: review.id, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: columns,
  })
}

/** Numbers the items from 1 in this order. */
export async function saveOrder(tx: Tx, rows: { id: string; position: number }[]) {
  for (const [index, row] of rows.entries()) {
    if (row.position === index + 1) continue
    await tx.agendaItem.update({ where: { id: row.id }, data: { position: index + 1 } })
  }
}

function find(tx: Tx, review: { id: string }, id: string) {
  return tx.agendaItem.findFirst({ where: { id, reviewId: review.id }, select: columns })
}

async function get(tx: Tx, review: { id: string }, id: string) {
  const row = await find(tx, review, id)
  if (!row) throw new Error(`item ${id} went away within a transaction`)
  return row
}
