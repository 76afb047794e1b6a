import { z } from 'zod'
import type { Tx } from '../db/client.ts'
import { record } from '../events/record.ts'
import { id, requiredText, version } from '../form-fields.ts'
import { done } from '../outcome.ts'
import type { Actor } from '../viewer.ts'
import { lapse } from './lapse.ts'
import { confirming, type Found, onFollowUp, save } from './on-follow-up.ts'
import { isClosed, mustBeUnderway } from './state.ts'
import { addUpdate, progressBefore } from './updates.ts'

export const discontinueInput = z.object({ id, version, reason: requiredText(2000) })

/** The work will not be done; offers and requests that wait for an answer lapse with it. */
export function discontinue(actor: Actor, input: z.infer<typeof discontinueInput>) {
  const { reason } = input
  return onFollowUp(actor, input, {
    verb: 'discontinue',
    already: ({ progress }) => (progress === 'discontinued' ? done : null),
    rule: mustBeUnderway,
    write: (item, tx) => writeDiscontinued(tx, actor, item, reason),
  })
}

/** The end with its event; for `discontinue`, and for a follow-up that goes on in another one. */
export async function writeDiscontinued(tx: Tx, actor: Actor, item: Found, reason: string) {
  const about = await addUpdate(tx, actor, item, { progress: 'discontinued', changed: reason })
  await save(tx, item, { progress: 'discontinued', ...confirming(actor, item) })
  await lapse(tx, actor, item, { offers: true })
  const ended = { number: item.number, progressWas: item.progress, reason }
  await record(tx, actor, 'followUp.discontinued', ended, about)
}

export const reopenInput = z.object({ id, version, reason: requiredText(2000) })

/** Takes back a discontinuation or a verification. */
export function reopen(actor: Actor, input: z.infer<typeof reopenInput>) {
  const { reason } = input
  return onFollowUp(actor, input, {
    verb: 'reopen',
    already: (item) => (isClosed(item) ? null : done),
    write: async (item, tx) => {
      const progress = await progressBefore(tx, item)
      // As widely seen as what it takes back; how sure the lead is now, the lead says in its next report.
      const { visibility } = item
      const about = await addUpdate(tx, actor, item, { progress, confidence: null, changed: reason, visibility })
      await save(tx, item, { progress, confidence: null, verifiedAt: null, reportedAt: null })
      await record(tx, actor, 'followUp.reopened', { number: item.number, progress, reason }, about)
    },
  })
}
