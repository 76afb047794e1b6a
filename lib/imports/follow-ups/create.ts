import { byField, fieldNames, wordsIn } from '../../follow-up-fields.ts'
import { createFollowUp } from '../../follow-ups/create.ts'
import { reschedule } from '../../follow-ups/deadline.ts'
import { done, type Outcome } from '../../outcome.ts'
import type { Actor } from '../../viewer.ts'
import type { Settable } from '../columns.ts'
import type { Change } from '../plan.ts'
import { translationsIn } from '../translations.ts'
import { list } from './allowed.ts'
import type { Ended } from './apply.ts'

type Made = { ref: string | null; ended: Ended[] }

/** A new follow-up of one row. Its date, where the secretariat gives one, is set once it is there. */
export async function createFromRow(actor: Actor, changes: Change[], reason: string): Promise<Made> {
  const wanted = (column: Settable) => changes.find((change) => change.column === column)?.value
  const offerTo = wanted('lead') || wanted('offeredTo')
  const created = await createFollowUp(actor, {
    recommendations: list(wanted('answers') ?? '').map(Number),
    ...wordsIn(byField((_, name) => wanted(name))),
    translations: translationsIn(changes, fieldNames).translations,
    visibility: wanted('visibility') as 'public' | undefined,
    offerTo,
    message: '',
    supports: list(wanted('supports') ?? ''),
  })
  if (created.status !== 'ok') return { ref: null, ended: changes.map((change) => ({ change, outcome: created })) }
  const due = wanted('due')
  const dated: Outcome<unknown> = due
    ? await reschedule(actor, {
        id: created.value.id,
        version: 1,
        dueOn: new Date(`${due}T00:00:00Z`),
        reason,
      })
    : done
  const ended = changes.map((change) => ({ change, outcome: change.column === 'due' ? dated : done }))
  return { ref: `F-${created.value.number}`, ended }
}
