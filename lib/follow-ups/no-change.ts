import { z } from 'zod'
import { record } from '../events/record.ts'
import { id, version } from '../form-fields.ts'
import { done } from '../outcome.ts'
import { today } from '../time.ts'
import { type Actor, nowOf } from '../viewer.ts'
import { onFollowUp, save } from './on-follow-up.ts'
import { mustBeUnderway } from './state.ts'
import { addUpdate } from './updates.ts'

export const confirmNoChangeInput = z.object({ id, version })

/** "No change, confirmed"; said again by the same person on the same day it is the same word. */
export function confirmNoChange(actor: Actor, input: z.infer<typeof confirmNoChangeInput>) {
  return onFollowUp(actor, input, {
    verb: 'report',
    already: async (item, tx) => {
      const last = await tx.update.findFirst({ where: { followUpId: item.id }, orderBy: { at: 'desc' } })
      const dayOf = (at: Date) => today(item.series.timeZone, at).getTime()
      const same = last?.noChange && last.personId === actor.personId && dayOf(last.at) === dayOf(nowOf(actor))
      return same ? done : null
    },
    rule: mustBeUnderway,
    write: async (item, tx) => {
      const about = await addUpdate(tx, actor, item, { noChange: true, progress: item.progress })
      await save(tx, item, { lastConfirmedAt: nowOf(actor) })
      await record(tx, actor, 'followUp.confirmed', { number: item.number }, about)
    },
  })
}
