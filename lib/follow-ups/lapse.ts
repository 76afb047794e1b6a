import type { Tx } from '../db/client.ts'
import { type Actor, nowOf } from '../viewer.ts'
import type { Found } from './on-follow-up.ts'

/**
 * What waited for an answer no longer does, because the follow-up changed hands or ended. A request that nobody decided
 * stays on record as refused without a decider.
 */
export async function lapse(tx: Tx, actor: Actor, item: Found, { offers }: { offers: boolean }) {
  const at = nowOf(actor)
  const open = { followUpId: item.id, decision: 'pending' } as const
  await tx.extension.updateMany({ where: open, data: { decision: 'refused', decidedAt: at } })
  if (!offers) return
  await tx.assignment.updateMany({
    where: { followUpId: item.id, state: 'offered' },
    data: { state: 'withdrawn', answeredAt: at },
  })
}
