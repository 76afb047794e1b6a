import { z } from 'zod'
import { nameFor } from '../../command.ts'
import type { Tx } from '../../db/client.ts'
import { record } from '../../events/record.ts'
import { id, text } from '../../form-fields.ts'
import { key } from '../../messages/key.ts'
import { conflict, done, invalid, type Outcome } from '../../outcome.ts'
import { type Actor, nowOf } from '../../viewer.ts'
import { type FoundReview, onReview } from '../review.ts'
import { hasReached } from '../stage.ts'

/** `version` of the text that the editor saw, 0 where there was none. */
export const minutesTextInput = z.object({
  id,
  place: z.union([z.enum(['opening', 'closing']), z.uuid()], key('errors.choose')),
  version: z.coerce.number(key('errors.invalid')).int().nonnegative(),
  text: text(20_000),
})

/** Writes the secretariat's own words into the draft. Published minutes stay as they are: see erratum.ts. */
export function saveMinutesText(actor: Actor, input: z.infer<typeof minutesTextInput>): Promise<Outcome> {
  const target = { id: input.id }
  return onReview(actor, target, {
    verb: 'publishMinutes',
    already: async (review, tx) => ((await find(tx, review, input.place))?.text === input.text ? done : null),
    rule: (review, tx) => mayBeWritten(review, tx, actor, input),
    write: (review, tx) => write(actor, review, tx, input),
  })
}

async function mayBeWritten(
  review: FoundReview,
  tx: Tx,
  actor: Actor,
  { place, version }: z.infer<typeof minutesTextInput>,
) {
  if (!hasReached(review, 'meeting')) return invalid('', 'minutes.errors.notMet')
  if (place !== 'opening' && place !== 'closing') {
    const item = await tx.agendaItem.findFirst({ where: { id: place, reviewId: review.id }, select: { id: true } })
    if (!item) return invalid('place', 'errors.choose')
  }
  const written = await find(tx, review, place)
  if ((written?.version ?? 0) === version) return null
  return conflict('errors.changed', { name: await nameFor(tx, actor, written?.savedById) })
}

async function write(
  actor: Actor,
  review: FoundReview,
  tx: Tx,
  { place, text: now }: z.infer<typeof minutesTextInput>,
) {
  const written = await find(tx, review, place)
  if (now === (written?.text ?? '')) return
  const saved = { text: now, savedById: actor.personId, savedAt: nowOf(actor) }
  if (written) await tx.minutesText.update({ where: { id: written.id }, data: { ...saved, version: { increment: 1 } } })
  else await tx.minutesText.create({ data: { ...saved, reviewId: review.id, place } })
  const changed = { number: review.number, place, old: written?.text ?? '', new: now }
  await record(tx, actor, 'minutes.edited', changed, { reviewId: review.id, visibility: 'secretariat' })
}

function find(tx: Tx, review: FoundReview, place: string) {
  return tx.minutesText.findUnique({ where: { reviewId_place: { reviewId: review.id, place } } })
}
