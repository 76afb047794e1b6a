import { z } from 'zod'
import type { Tx } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { id } from '../../form-fields.ts'
import { todayIn } from '../../on-series.ts'
import type { Actor } from '../../viewer.ts'
import type { FoundReview } from '../review.ts'
import { aboutAgenda, onAgenda, saveOrder } from './on-agenda.ts'
import { type Deserving, deservingTalk } from './reasons.ts'

export const proposeAgendaInput = z.object({ id })

/**
 * Puts what deserves talk on the agenda, by theme; asked again, what has come to deserve it since, with the reasons as they
 * are now. What somebody took off stays off.
 * @returns how many items were added
 */
export function proposeAgenda(actor: Actor, input: z.infer<typeof proposeAgendaInput>) {
  return onAgenda(actor, input, {
    verb: 'editAgenda',
    write: async (review, tx) => {
      const deserving = await deservingTalk(tx, review, await todayIn(tx, actor))
      const known = await tx.agendaItem.findMany({ where: { reviewId: review.id } })
      const knownAs = (each: Deserving) =>
        known.find((row) => row.followUpId === each.followUpId && row.recommendationId === each.recommendationId)
      for (const row of known) {
        const byHand = row.reasons.filter((reason) => reason === 'added')
        const now = deserving.find((each) => knownAs(each) === row)?.reasons ?? []
        const reasons = [...byHand, ...now]
        if (reasons.join() !== row.reasons.join())
          await tx.agendaItem.update({ where: { id: row.id }, data: { reasons } })
      }
      const added = deserving.filter((each) => !knownAs(each))
      if (added.length === 0) return { added: 0 }
      await tx.agendaItem.createMany({
        data: added.map(({ number, ...each }) => ({ ...each, reviewId: review.id, position: 1_000_000 + number })),
      })
      await saveOrder(tx, await byTheme(tx, review))
      await record(tx, actor, 'agenda.proposed', { number: review.number, added: added.length }, aboutAgenda(review))
      return { added: added.length }
    },
  })
}

/** Headings first as they stand; then the themes in their order, within a theme what stood there before what is new. */
async function byTheme(tx: Tx, review: FoundReview) {
  const rows = await tx.agendaItem.findMany({
    where: { reviewId: review.id, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, position: true, theme: { select: { position: true } } },
  })
  const old = rows.filter(({ position }) => position < 1_000_000)
  const fresh = rows.filter(({ position }) => position >= 1_000_000)
  const rank = (row: (typeof rows)[number]) => row.theme?.position ?? Infinity
  if (old.length === 0) return fresh.toSorted((a, b) => rank(a) - rank(b) || a.position - b.position)
  // What was ordered by hand stays so: each new item goes behind the last one of its theme.
  const order = [...old]
  for (const row of fresh) {
    const last = order.findLastIndex((other) => rank(other) === rank(row))
    order.splice(last < 0 ? order.length : last + 1, 0, row)
  }
  return order
}
